package io.fireledger.projections.officer;

import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateRenewed;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.LegalQualificationRecorded;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerEvent.OutsideEmploymentReported;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.PostRotated;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerEvent.RecusalRefused;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import io.fireledger.domain.officer.OfficerEvent.RestrictionBreached;
import io.fireledger.domain.officer.OutsideEmployment;
import io.fireledger.domain.officer.Restriction;
import io.fireledger.projections.eventlog.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An officer.
 *
 * @param id number of the first enforcement certificate, for life
 * @param certificateNumber the same
 * @param divisionCode where the authority that appointed the officer is
 * @param suspensions days from which no certificate counts, until another is granted from a later day
 * @param legallyQualifiedOn since when the officer holds the national qualification of the legal profession; null: not on record
 * @param relations ties to enterprises that are declared and not withdrawn
 * @param recusals every request that the officer take no part in a matter, with what became of it
 * @param departure how and when the officer left office; null: in office
 * @param outsideEmployments work elsewhere that was reported
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
        @Nullable LocalDate legallyQualifiedOn,
        List<Relation> relations,
        List<Recusal> recusals,
        @Nullable Departure departure,
        List<Employment> outsideEmployments,
        long version) {

    /** Rows of an earlier version of this view serve until it is built anew. */
    public OfficerView {
        recusals = Objects.requireNonNullElse(recusals, List.of());
        outsideEmployments = Objects.requireNonNullElse(outsideEmployments, List.of());
    }

    /** Valid on both days and on all between them. */
    public record Certificate(String number, LocalDate validFrom, LocalDate validUntil) {}

    public record Suspension(LocalDate from, String reason) {}

    /** @param rotationDueOn last day by which the officer is to be moved on; null: no term runs */
    public record Post(
            String post,
            String dutyList,
            LocalDate from,
            @Nullable LocalDate rotationDueOn) {}

    /**
     * @param matter typed identifier of the inspection, venue or enterprise
     * @param state REQUESTED, GRANTED or REFUSED
     * @param decidedBy the head who decided; null: not decided
     */
    public record Recusal(
            String matter,
            String origin,
            String ground,
            String state,
            @Nullable String decidedBy) {}

    /** @param departedOn the day of leaving, the first one out of office */
    public record Departure(
            String reason, LocalDate departedOn, String leftAs, String place, List<Restricted> restrictions) {}

    /** @param until last day of the restricted period */
    public record Restricted(String regime, LocalDate until) {}

    /** @param breaches the regimes it falls under */
    public record Employment(
            String employer,
            @Nullable String creditCode,
            String kind,
            String activity,
            String place,
            LocalDate from,
            List<String> breaches) {}

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
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    recorded.seq());
        }
        if (before == null) {
            return null;
        }
        return before.changed(event, recorded.seq());
    }

    private OfficerView changed(OfficerEvent event, long newVersion) {
        if (event instanceof RecusalRequested || event instanceof RecusalGranted || event instanceof RecusalRefused) {
            return with(recused(event), departure, outsideEmployments, newVersion);
        }
        if (event instanceof OfficerDeparted e) {
            return with(recusals, departure(e), outsideEmployments, newVersion);
        }
        if (event instanceof OutsideEmploymentReported e) {
            return with(recusals, departure, plus(outsideEmployments, employment(e.employment())), newVersion);
        }
        if (event instanceof RestrictionBreached e) {
            return with(recusals, departure, breached(e), newVersion);
        }
        return entered(event, newVersion);
    }

    private List<Recusal> recused(OfficerEvent event) {
        if (event instanceof RecusalRequested e) {
            Recusal asked = new Recusal(
                    e.matter().value(), e.origin().name(), e.ground().name(), "REQUESTED", null);
            return plus(recusals, asked);
        }
        if (event instanceof RecusalGranted e) {
            return decided(e.matter().value(), "GRANTED", e.decidedBy().value());
        }
        RecusalRefused e = (RecusalRefused) event;
        return decided(e.matter().value(), "REFUSED", e.decidedBy().value());
    }

    private List<Recusal> decided(String matter, String state, String head) {
        return recusals.stream()
                .map(r -> r.matter().equals(matter) && r.state().equals("REQUESTED")
                        ? new Recusal(matter, r.origin(), r.ground(), state, head)
                        : r)
                .toList();
    }

    private static Departure departure(OfficerDeparted e) {
        return new Departure(
                e.reason().name(),
                e.departedOn(),
                e.leftAs().name(),
                e.place().value(),
                e.restrictions().stream()
                        .map(r -> new Restricted(r.regime().name(), r.until()))
                        .toList());
    }

    private static Employment employment(OutsideEmployment e) {
        return new Employment(
                e.employer(),
                e.enterprise() == null ? null : e.enterprise().value(),
                e.kind().name(),
                e.activity().name(),
                e.place().value(),
                e.from(),
                List.of());
    }

    /** The breach follows the report it is about. */
    private List<Employment> breached(RestrictionBreached e) {
        if (outsideEmployments.isEmpty()) {
            return outsideEmployments;
        }
        Employment last = outsideEmployments.get(outsideEmployments.size() - 1);
        Employment marked = new Employment(
                last.employer(),
                last.creditCode(),
                last.kind(),
                last.activity(),
                last.place(),
                last.from(),
                e.regimes().stream().map(Restriction.Regime::name).toList());
        return plus(outsideEmployments.subList(0, outsideEmployments.size() - 1), marked);
    }

    private OfficerView with(
            List<Recusal> newRecusals,
            @Nullable Departure newDeparture,
            List<Employment> newEmployments,
            long newVersion) {
        return new OfficerView(
                id,
                certificateNumber,
                name,
                authority,
                divisionCode,
                category,
                leading,
                certificates,
                suspensions,
                posts,
                legallyQualifiedOn,
                relations,
                newRecusals,
                newDeparture,
                newEmployments,
                newVersion);
    }

    private OfficerView entered(OfficerEvent event, long newVersion) {
        List<Certificate> newCertificates = certificates;
        List<Suspension> newSuspensions = suspensions;
        List<Post> newPosts = posts;
        LocalDate qualifiedOn = legallyQualifiedOn;
        List<Relation> newRelations = relations;
        if (event instanceof CertificateGranted e) {
            newCertificates = plus(certificates, new Certificate(e.number(), e.validFrom(), e.validUntil()));
        } else if (event instanceof CertificateRenewed e) {
            newCertificates = plus(certificates, new Certificate(e.number(), e.validFrom(), e.validUntil()));
        } else if (event instanceof CertificateSuspended e) {
            newSuspensions = plus(suspensions, new Suspension(e.from(), e.reason()));
        } else if (event instanceof PostAssigned e) {
            newPosts = plus(posts, new Post(e.post().value(), e.dutyList(), e.from(), e.rotationDueOn()));
        } else if (event instanceof PostRotated e) {
            newPosts = plus(posts, new Post(e.post().value(), e.dutyList(), e.from(), e.rotationDueOn()));
        } else if (event instanceof LegalQualificationRecorded e) {
            qualifiedOn = e.obtainedOn();
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
                qualifiedOn,
                newRelations,
                recusals,
                departure,
                outsideEmployments,
                newVersion);
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
