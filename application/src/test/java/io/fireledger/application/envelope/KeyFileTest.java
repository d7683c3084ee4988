package io.fireledger.application.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class KeyFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("keys").resolve("intake-mac.key");
    }

    @Test
    void makesAKeyOnceThatItsOwnerAloneMayRead() throws IOException {
        byte[] made = KeyFile.read(file, true);
        assertThat(made).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file, true)).isEqualTo(made);
        assertThat(KeyFile.read(file, false)).isEqualTo(made);
    }

    @Test
    void makesADifferentKeyEachTime() {
        assertThat(KeyFile.read(file, true)).isNotEqualTo(KeyFile.read(folder.resolve("other.key"), true));
    }

    @Test
    void refusesToMakeAnotherOnceEventsWereMarked() {
        assertThatThrownBy(() -> KeyFile.read(file, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is missing, but events were stored under it");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void refusesAKeyThatOthersMayRead(String permissions) throws IOException {
        KeyFile.read(file, true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> KeyFile.read(file, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be readable by its owner alone");
    }
}
