package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.SubjectRef;

/** All that can have happened to a {@link DocumentRegister}. */
public sealed interface RegisterEvent {
    RegisterId register();

    /**
     * @param serial runs from 1 without gaps
     * @param subject what the document concerns
     */
    record NumberTaken(RegisterId register, int serial, DocumentNumber number, SubjectRef subject)
            implements RegisterEvent {}
}
