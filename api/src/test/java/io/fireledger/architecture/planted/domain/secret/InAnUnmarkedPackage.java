package io.fireledger.architecture.planted.domain.secret;

final class InAnUnmarkedPackage {
    private InAnUnmarkedPackage() {}
}
