package io.fireledger.application.envelope;

import io.fireledger.application.eventstore.UnitOfWorkAppender;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.rule.PenaltyCompetence;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.officer.rule.InOffice;
import io.fireledger.domain.venue.MajorHazardCommand;
import io.fireledger.domain.venue.PermitCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Says of every command who acts and when, before it reaches its aggregate. No command gets there without an actor. A
 * command that an act sends within its own unit of work is done under the circumstances of that act.
 */
public final class Circumstances implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** Under this key a command's metadata holds its {@link CommandContext}. */
    public static final String CONTEXT = CommandContext.class.getName();

    private static final String ACTING = Acting.class.getName();

    private static final String INSPECTION = "inspection";
    private static final String CASE = "enforcement";

    private final OfficerStanding officers;
    private final PowerStanding powers;
    private final Law law;

    public Circumstances(OfficerStanding officers, PowerStanding powers, Law law) {
        this.officers = officers;
        this.powers = powers;
        this.law = law;
    }

    /** Who acts in the current unit of work. */
    public static Acting acting() {
        return resource(ACTING);
    }

    /** What the current unit of work was asked to do, and by whom. */
    public static CommandContext context() {
        return resource(CONTEXT);
    }

    /**
     * Whether what is remembered of a subject, or of the law, will do for the act under way. The store refuses the act's events
     * if it no longer holds, and no refusal is believed before the command has looked afresh.
     */
    static boolean mayRecall() {
        if (!CurrentUnitOfWork.isStarted()) {
            return false;
        }
        CommandContext context = CurrentUnitOfWork.get().root().getResource(CONTEXT);
        return context != null && context.mayRecall();
    }

    private static <T> T resource(String name) {
        return Objects.requireNonNull(
                CurrentUnitOfWork.get().root().getResource(name), "no command is carried out here");
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (!unitOfWork.isRoot()) {
            return chain.proceed();
        }
        CommandContext context =
                (CommandContext) unitOfWork.getMessage().getMetaData().get(CONTEXT);
        if (context == null) {
            throw new IllegalStateException("a command without an actor");
        }
        if (unitOfWork.resources().put(CONTEXT, context) != null) {
            throw new IllegalStateException("the circumstances of a command are established once");
        }
        Acting acting = acting(context, unitOfWork.getMessage().getPayload());
        unitOfWork.resources().put(ACTING, acting);
        UnitOfWorkAppender.expect(context);
        mustBeInOffice(acting);
        mustHaveThePower(context, unitOfWork.getMessage().getPayload(), acting.today());
        Object told = chain.proceed();
        context.tell(told);
        return told;
    }

    private Acting acting(CommandContext context, Object command) {
        Actor actor = context.request().actor();
        Instant receivedAt = context.receivedAt();
        Instant stated = command instanceof StatesItsTime act ? act.happenedAt() : null;
        Instant occurredAt = Objects.requireNonNullElse(stated, receivedAt);
        OfficerId officer = actor.officer();
        return new Acting(
                actor.id(),
                officer,
                inTheNameOf(context, ChinaTime.day(occurredAt)),
                actor.jurisdiction(),
                officer == null ? null : post(officer, ChinaTime.day(occurredAt)),
                occurredAt,
                receivedAt);
    }

    /** Whoever has left office acts no more, whatever the token still says. */
    private void mustBeInOffice(Acting acting) {
        if (acting.officer() != null) {
            officers.of(acting.officer())
                    .flatMap(standing -> InOffice.check(standing, acting.today()))
                    .ifPresent(rejection -> {
                        throw new CommandRejected(rejection);
                    });
        }
    }

    /** Permits and what belongs to them are never delegated, nor is the determination of major hazards. */
    private void mustHaveThePower(CommandContext context, Object command, LocalDate day) {
        AuthorityId body = context.request().actor().authority();
        boolean isReserved = command instanceof PermitCommand || command instanceof MajorHazardCommand;
        if (isReserved && body != null && powers.of(body, day).isPresent()) {
            String matter = command instanceof PermitCommand ? "PERMIT" : "MAJOR_HAZARD";
            throw new CommandRejected(Rejection.of("authority.never-delegated", matter)
                    .on(Statute.PENALTY_LAW_2021.article("20"), Statute.COMPULSION_LAW_2011.article("17")));
        }
    }

    /** In whose name the actor acts: for a delegate, the delegator. */
    private @Nullable AuthorityId inTheNameOf(CommandContext context, LocalDate day) {
        AuthorityId body = context.request().actor().authority();
        String target = context.target().type();
        if (body == null || !(target.equals(INSPECTION) || target.equals(CASE))) {
            return body;
        }
        return powers.of(body, day).stream()
                .flatMap(List::stream)
                .filter(power -> target.equals(INSPECTION) || power.matters().contains(PenaltyCompetence.MATTER))
                .map(PowerStanding.Power::principal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(body);
    }

    private String post(OfficerId officer, LocalDate day) {
        return officers.of(officer)
                .flatMap(standing -> standing.postOn(day))
                .map(Standing.Post::json)
                .orElseGet(() -> "{\"dutyList\":\"%s\",\"post\":\"NONE\"}".formatted(law.dutyList(day)));
    }
}
