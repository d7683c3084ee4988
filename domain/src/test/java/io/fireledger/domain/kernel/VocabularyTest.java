package io.fireledger.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    sealed interface Ask {
        record Begin() implements Ask {}

        record Go() implements Ask {}
    }

    sealed interface Told {
        record Begun() implements Told {}

        record Gone() implements Told {}

        record Lost() implements Told {}
    }

    static final class Part {
        @EventSourcingHandler
        void on(Told.Gone event) {}
    }

    static final class Whole {
        @AggregateMember
        private final @Nullable Part part = null;

        @CommandHandler
        Whole(Ask.Begin command) {}

        @EventSourcingHandler
        void on(Told.Begun event) {}

        void on(Told.Lost event) {}
    }

    static final class Fold {
        @EventSourcingHandler
        void on(Told event) {}
    }

    @Test
    void namesWhatNeitherTheAggregateNorItsPartsHandle() {
        assertThat(Vocabulary.unhandled(Whole.class, Ask.class)).containsExactly(Ask.Go.class);
        assertThat(Vocabulary.unhandled(Whole.class, Told.class)).containsExactly(Told.Lost.class);
    }

    @Test
    void letsOneFoldHandleAFamily() {
        assertThat(Vocabulary.unhandled(Fold.class, Told.class)).isEmpty();
    }
}
