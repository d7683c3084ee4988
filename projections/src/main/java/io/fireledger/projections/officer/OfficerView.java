package io.fireledger.projections.officer;

import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import io.fireledger.projections.eventlog.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An officer.
 *
 * @param id number of the first enforcement certificate, for life
 * @param certificateNumber the same
 * @param divisionCode where the authority that appointed the officer is
 * @param suspensions days from which no certificate counts, until another is granted from a later day
 * @param relations ties to enterprises that are declared and not withdrawn
 * @param version seq of the last event in it
 */
public record OfficerView(
        String id,
        String certificateNumber,
        String name,
        String authority,
        String divisionCode,
        String category,
        boolean leading,
        List<Certificate> certificates,
        List<Suspension> suspensions,
        List<Post> posts,
        List<Relation> relations,
        long version) {

    /** Valid on both days and on all between them. */
    public record Certificate(String number, LocalDate validFrom, LocalDate validUntil) {}

    public record Suspension(LocalDate from, String reason) {}

    public record Post(String post, String dutyList, LocalDate from) {}

    /** @param creditCode identifier of the enterprise */
    public record Relation(
            String kind, String creditCode, @Nullable String note) {}

    /** The view after the event; null as long as the first event is missing. */
    public static @Nullable OfficerView after(@Nullable OfficerView before, OfficerEvent event, Recorded recorded) {
        if (event instanceof OfficerAppointed e) {
            return new OfficerView(
                    e.officer().value(),
                    e.officer().value(),
                    e.name(),
                    e.authority().value(),
                    e.division().value(),
                    e.category().name(),
                    e.leading(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    recorded.seq());
        }
        if (before == null) {
            return null;
        }
        return before.changed(event, recorded.seq());
    }

    private OfficerView changed(OfficerEvent event, long newVersion) {
        List<Certificate> newCertificates = certificates;
        List<Suspension> newSuspensions = suspensions;
        List<Post> newPosts = posts;
        List<Relation> newRelations = relations;
        if (event instanceof CertificateGranted e) {
            newCertificates = plus(certificates, new Certificate(e.number(), e.validFrom(), e.validUntil()));
        } else if (event instanceof CertificateSuspended e) {
            newSuspensions = plus(suspensions, new Suspension(e.from(), e.reason()));
        } else if (event instanceof PostAssigned e) {
            newPosts = plus(posts, new Post(e.post().value(), e.dutyList(), e.from()));
        } else if (event instanceof RelationDeclared e) {
            newRelations =
                    plus(relations, new Relation(e.kind().name(), e.enterprise().value(), e.note()));
        } else if (event instanceof RelationWithdrawn e) {
            newRelations = relations.stream()
                    .filter(r -> !r.kind().equals(e.kind().name())
                            || !r.creditCode().equals(e.enterprise().value()))
                    .toList();
        }
        return new OfficerView(
                id,
                certificateNumber,
                name,
                authority,
                divisionCode,
                category,
                leading,
                newCertificates,
                newSuspensions,
                newPosts,
                newRelations,
                newVersion);
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
