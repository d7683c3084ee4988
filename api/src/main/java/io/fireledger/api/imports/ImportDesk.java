package io.fireledger.api.imports;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Upload;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.application.idempotency.KeyReused;
import io.fireledger.application.imports.Import;
import io.fireledger.application.imports.ImportId;
import io.fireledger.application.imports.Imports;
import io.fireledger.application.imports.Register;
import io.fireledger.application.imports.Submission;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes files in: checked as a whole before anything of them is kept. */
@Component
final class ImportDesk {
    private final Imports imports;
    private final RegisterRows rows;
    private final Path folder;

    ImportDesk(
            Imports imports, RegisterRows rows, @Value("${fireledger.imports.folder:${java.io.tmpdir}}") Path folder) {
        this.imports = imports;
        this.rows = rows;
        this.folder = folder;
    }

    /** The import of that file; the first one, where the caller's key was used for the same file before. */
    Import submit(Register register, Upload upload, Call call) {
        try (ReceivedFile file =
                ReceivedFile.receive(upload.content(), folder, columns -> rows.check(register, columns))) {
            String sha256 = file.sha256Hex();
            Optional<Import> first = first(call, register, sha256);
            if (first.isPresent()) {
                return first.get();
            }
            IdempotencyKey key = call.idempotency();
            try {
                return imports.submit(new Submission(
                        new ImportId("IMP-" + UlidCreator.getUlid()),
                        register,
                        call.actor(),
                        call.correlationId(),
                        key == null ? null : key.key(),
                        sha256,
                        file.content(),
                        file.columns(),
                        file.bytes(),
                        file.rows()));
            } catch (DuplicateKeyException atOnce) {
                return first(call, register, sha256).orElseThrow(() -> atOnce);
            }
        }
    }

    private Optional<Import> first(Call call, Register register, String sha256) {
        IdempotencyKey key = call.idempotency();
        if (key == null) {
            return Optional.empty();
        }
        Optional<Import> first = imports.underKey(key.client(), key.key());
        if (first.isPresent()
                && !(first.get().register() == register && first.get().sha256().equals(sha256))) {
            throw new KeyReused(key.key());
        }
        return first;
    }
}
