package io.fireledger.architecture.planted.application.helpers;

final class InAPackageOfHelpers {
    private InAPackageOfHelpers() {}
}
