package io.fireledger.application.wiring;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a subscribing processor: events are durable before it would run, so its failure would refuse a
 * command that was carried out.
 */
@Component
public class StoreChecks implements SmartInitializingSingleton {
    private final EventProcessingConfiguration processing;

    public StoreChecks(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof SubscribingEventProcessor) {
                throw new IllegalStateException("processing group " + name + " must not subscribe");
            }
        });
    }
}
