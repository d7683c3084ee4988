package io.fireledger.architecture.planted.domain.venue;

interface KnowsHttp {
    jakarta.servlet.http.HttpServletRequest request();
}
