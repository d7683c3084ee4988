package io.fireledger.architecture.planted.domain.venue;

interface AsksTheDatabase {
    java.sql.Connection connection();
}
