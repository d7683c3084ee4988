package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an officer stands: certified, in post, tied to enterprises. Immutable; each event gives the next one. */
public final class Standing {
    private final OfficerAppointed appointment;
    private final List<CertificateGranted> certificates;
    private final List<LocalDate> suspensions;
    private final List<Post> posts;
    private final List<Tie> ties;

    private Standing(
            OfficerAppointed appointment,
            List<CertificateGranted> certificates,
            List<LocalDate> suspensions,
            List<Post> posts,
            List<Tie> ties) {
        this.appointment = appointment;
        this.certificates = certificates;
        this.suspensions = suspensions;
        this.posts = posts;
        this.ties = ties;
    }

    /** The standing after the event; {@code before} is null for the first event. */
    public static Standing after(@Nullable Standing before, OfficerEvent event) {
        if (event instanceof OfficerAppointed appointed) {
            return new Standing(appointed, List.of(), List.of(), List.of(), List.of());
        }
        if (before == null) {
            throw new IllegalStateException("not appointed: " + event.officer());
        }
        return before.after(event);
    }

    private Standing after(OfficerEvent event) {
        if (event instanceof CertificateGranted granted) {
            return new Standing(appointment, plus(certificates, granted), suspensions, posts, ties);
        }
        if (event instanceof CertificateSuspended suspended) {
            return new Standing(appointment, certificates, plus(suspensions, suspended.from()), posts, ties);
        }
        if (event instanceof PostAssigned assigned) {
            Post post = new Post(assigned.post(), assigned.dutyList(), assigned.from());
            return new Standing(appointment, certificates, suspensions, plus(posts, post), ties);
        }
        if (event instanceof RelationDeclared declared) {
            Tie tie = new Tie(declared.kind(), declared.enterprise());
            return new Standing(appointment, certificates, suspensions, posts, plus(ties, tie));
        }
        if (event instanceof RelationWithdrawn withdrawn) {
            Tie tie = new Tie(withdrawn.kind(), withdrawn.enterprise());
            List<Tie> left = ties.stream().filter(other -> !other.equals(tie)).toList();
            return new Standing(appointment, certificates, suspensions, posts, left);
        }
        throw new IllegalArgumentException("unforeseen: " + event.getClass().getSimpleName());
    }

    public OfficerId officer() {
        return appointment.officer();
    }

    public AuthorityId authority() {
        return appointment.authority();
    }

    /** The division of the authority the officer was appointed to, at that time. */
    public DivisionCode division() {
        return appointment.division();
    }

    /** A suspension takes away, from its day on, every certificate that began on or before that day. */
    public boolean isCertifiedOn(LocalDate day) {
        return certificates.stream()
                .filter(certificate -> !day.isBefore(certificate.validFrom()) && !day.isAfter(certificate.validUntil()))
                .anyMatch(certificate -> suspensions.stream()
                        .noneMatch(from ->
                                !day.isBefore(from) && !certificate.validFrom().isAfter(from)));
    }

    /** The post begun last on or before that day; of two begun on the same day the one recorded last. */
    public Optional<Post> postOn(LocalDate day) {
        return posts.stream()
                .filter(post -> !post.from().isAfter(day))
                .reduce((one, next) -> next.from().isBefore(one.from()) ? one : next);
    }

    public boolean isTiedTo(EnterpriseId enterprise) {
        return ties.stream().anyMatch(tie -> tie.enterprise().equals(enterprise));
    }

    public boolean isTiedTo(EnterpriseId enterprise, RelationKind kind) {
        return ties.contains(new Tie(kind, enterprise));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    private record Tie(RelationKind kind, EnterpriseId enterprise) {}

    /** A post with the edition of its duty list. */
    public record Post(Code post, String dutyList, LocalDate from) {
        /** The form kept in an event's metadata. */
        public String json() {
            return "{\"dutyList\":\"%s\",\"post\":\"%s\"}".formatted(dutyList, post.value());
        }
    }
}
