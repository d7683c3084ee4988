package io.fireledger.application.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/** A stream had moved on before the events that build on it could be stored; nothing was stored. */
public final class StreamConflict extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long lastSeq;
    private final long seq;

    /**
     * @param lastSeq seq of the stream's last event; -1 where it has none
     * @param seq seq of the event that was to be stored; -1 where the stream was only read
     */
    public StreamConflict(String stream, long lastSeq, long seq) {
        super("stream " + stream + " is at " + lastSeq);
        this.stream = stream;
        this.lastSeq = lastSeq;
        this.seq = seq;
    }

    public String stream() {
        return stream;
    }

    public long lastSeq() {
        return lastSeq;
    }

    public long seq() {
        return seq;
    }

    /** Whether the stream was only read, not written. */
    public boolean isOfSubjectRead() {
        return seq < 0;
    }
}
