package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateRenewed;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.LegalQualificationRecorded;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.PostRotated;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerEvent.RecusalRefused;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an officer stands: certified, in post, tied to enterprises, recused from matters, departed. Immutable; each event
 * gives the next one.
 */
public final class Standing {
    private final OfficerAppointed appointment;
    private final Certificates certificates;
    private final List<Post> posts;
    private final List<Tie> ties;
    private final List<Recusal> recusals;
    private final @Nullable LocalDate legallyQualifiedOn;
    private final @Nullable OfficerDeparted departure;

    private Standing(
            OfficerAppointed appointment,
            Certificates certificates,
            List<Post> posts,
            List<Tie> ties,
            List<Recusal> recusals,
            @Nullable LocalDate legallyQualifiedOn,
            @Nullable OfficerDeparted departure) {
        this.appointment = appointment;
        this.certificates = certificates;
        this.posts = posts;
        this.ties = ties;
        this.recusals = recusals;
        this.legallyQualifiedOn = legallyQualifiedOn;
        this.departure = departure;
    }

    /** The standing after the event; {@code before} is null for the first event. */
    public static Standing after(@Nullable Standing before, OfficerEvent event) {
        if (event instanceof OfficerAppointed appointed) {
            return new Standing(appointed, Certificates.NONE, List.of(), List.of(), List.of(), null, null);
        }
        if (before == null) {
            throw new IllegalStateException("not appointed: " + event.officer());
        }
        return before.after(event);
    }

    private Standing after(OfficerEvent event) {
        if (event instanceof CertificateGranted granted) {
            return with(certificates.granted(granted.number(), granted.validFrom(), granted.validUntil()));
        }
        if (event instanceof CertificateRenewed renewed) {
            return with(certificates.granted(renewed.number(), renewed.validFrom(), renewed.validUntil()));
        }
        if (event instanceof CertificateSuspended suspended) {
            return with(certificates.suspended(suspended.from()));
        }
        if (event instanceof PostAssigned assigned) {
            return with(new Post(assigned.post(), assigned.dutyList(), assigned.from(), assigned.rotationDueOn()));
        }
        if (event instanceof PostRotated rotated) {
            return with(new Post(rotated.post(), rotated.dutyList(), rotated.from(), rotated.rotationDueOn()));
        }
        if (event instanceof RelationDeclared declared) {
            return withTies(plus(ties, new Tie(declared.kind(), declared.enterprise())));
        }
        if (event instanceof RelationWithdrawn withdrawn) {
            Tie tie = new Tie(withdrawn.kind(), withdrawn.enterprise());
            return withTies(ties.stream().filter(other -> !other.equals(tie)).toList());
        }
        if (event instanceof RecusalRequested requested) {
            return with(new Recusal(requested.matter(), Recusal.State.REQUESTED));
        }
        if (event instanceof RecusalGranted granted) {
            return with(new Recusal(granted.matter(), Recusal.State.GRANTED));
        }
        if (event instanceof RecusalRefused refused) {
            return with(new Recusal(refused.matter(), Recusal.State.REFUSED));
        }
        if (event instanceof LegalQualificationRecorded recorded) {
            return new Standing(appointment, certificates, posts, ties, recusals, recorded.obtainedOn(), departure);
        }
        if (event instanceof OfficerDeparted departed) {
            return new Standing(appointment, certificates, posts, ties, recusals, legallyQualifiedOn, departed);
        }
        return this; // what is on record of an officer's integrity takes nothing from the officer's standing
    }

    private Standing with(Certificates next) {
        return new Standing(appointment, next, posts, ties, recusals, legallyQualifiedOn, departure);
    }

    private Standing with(Post next) {
        return new Standing(
                appointment, certificates, plus(posts, next), ties, recusals, legallyQualifiedOn, departure);
    }

    private Standing withTies(List<Tie> next) {
        return new Standing(appointment, certificates, posts, next, recusals, legallyQualifiedOn, departure);
    }

    private Standing with(Recusal next) {
        List<Recusal> others = recusals.stream()
                .filter(recusal -> !recusal.matter().equals(next.matter()))
                .toList();
        return new Standing(appointment, certificates, posts, ties, plus(others, next), legallyQualifiedOn, departure);
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

    /** As what the officer leaves, or would leave. */
    public DepartingClass departingClass() {
        return DepartingClass.of(appointment.category(), appointment.leading(), certificates.isAny());
    }

    public OfficerCategory category() {
        return appointment.category();
    }

    /** A suspension takes away, from its day on, every certificate that began on or before that day. */
    public boolean isCertifiedOn(LocalDate day) {
        return certificates.countOn(day);
    }

    /** Last day of the certificate of that number; empty where there is none, or a suspension has taken it away. */
    public Optional<LocalDate> certificateUntil(String number) {
        return certificates.until(number);
    }

    /** Whether the officer holds the national qualification of the legal profession that day. */
    public boolean isLegallyQualifiedOn(LocalDate day) {
        return legallyQualifiedOn != null && !day.isBefore(legallyQualifiedOn);
    }

    /** Whether that is on record, from whatever day. */
    public boolean isLegallyQualified() {
        return legallyQualifiedOn != null;
    }

    /** The first day the officer ever held that post; empty where never. */
    public Optional<LocalDate> firstDayAs(Code post) {
        return posts.stream()
                .filter(held -> held.post().equals(post))
                .map(Post::from)
                .min(LocalDate::compareTo);
    }

    public boolean isLeading() {
        return appointment.leading();
    }

    /** The post begun last on or before that day; of two begun on the same day the one recorded last. */
    public Optional<Post> postOn(LocalDate day) {
        return posts.stream()
                .filter(post -> !post.from().isAfter(day))
                .reduce((one, next) -> next.from().isBefore(one.from()) ? one : next);
    }

    /** The post begun last, even where its first day is still to come. */
    public Optional<Post> lastPost() {
        return postOn(LocalDate.MAX);
    }

    public boolean isTiedTo(EnterpriseId enterprise) {
        return ties.stream().anyMatch(tie -> tie.enterprise().equals(enterprise));
    }

    public boolean isTiedTo(EnterpriseId enterprise, RelationKind kind) {
        return ties.contains(new Tie(kind, enterprise));
    }

    /** What became of each request that the officer take no part, the last one on a matter alone. */
    public List<Recusal> recusals() {
        return recusals;
    }

    /** What became of the last request on that matter. */
    public Optional<Recusal.State> recusalFrom(SubjectRef matter) {
        return recusals.stream()
                .filter(recusal -> recusal.matter().equals(matter))
                .map(Recusal::state)
                .findFirst();
    }

    /** How and when the officer left; empty while in office, or before the day of leaving is on record. */
    public Optional<OfficerDeparted> departure() {
        return Optional.ofNullable(departure);
    }

    /** Whether the officer has left by that day; the day of leaving is the first one out of office. */
    public boolean isDepartedOn(LocalDate day) {
        return departure != null && !day.isBefore(departure.departedOn());
    }

    private static <T> List<T> plus(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    private record Tie(RelationKind kind, EnterpriseId enterprise) {}

    /**
     * A post with the edition of its duty list.
     *
     * @param rotationDueOn last day by which the officer is to be moved on; null where no term runs
     */
    public record Post(
            Code post,
            String dutyList,
            LocalDate from,
            @Nullable LocalDate rotationDueOn) {
        /** The form kept in an event's metadata. */
        public String json() {
            return "{\"dutyList\":\"%s\",\"post\":\"%s\"}".formatted(dutyList, post.value());
        }
    }
}
