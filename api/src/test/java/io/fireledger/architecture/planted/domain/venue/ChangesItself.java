package io.fireledger.architecture.planted.domain.venue;

final class ChangesItself {
    private int count;

    int next() {
        return ++count;
    }
}
