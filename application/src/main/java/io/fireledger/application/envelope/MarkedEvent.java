package io.fireledger.application.envelope;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event with the exact bytes its mark was computed over; the store writes these and no others. */
final class MarkedEvent<T> extends GenericDomainEventMessage<T> {
    private static final long serialVersionUID = 1L;

    private final transient SerializedObject<byte[]> payload;
    private final transient byte[] metaData;

    MarkedEvent(DomainEventMessage<T> event, MetaData envelope, SerializedObject<byte[]> payload, byte[] metaData) {
        super(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                new GenericMessage<>(event.getIdentifier(), event.getPayload(), envelope),
                event.getTimestamp());
        this.payload = payload;
        this.metaData = metaData;
    }

    @Override
    public <R> SerializedObject<R> serializePayload(Serializer serializer, Class<R> form) {
        return serializer.getConverter().convert(payload, form);
    }

    @Override
    public <R> SerializedObject<R> serializeMetaData(Serializer serializer, Class<R> form) {
        return serializer.getConverter().convert(new SerializedMetaData<>(metaData, byte[].class), form);
    }
}
