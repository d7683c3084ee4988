package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.rule.GovernmentDecides;
import io.fireledger.domain.enforcement.rule.OneFine;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.SanctionKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided, with what the command leaves out taken from the notice, or from the conclusion where there is none.
 *
 * @param correction null: none is ordered, or known to be done
 */
record Ruling(
        DecisionOutcome outcome,
        @Nullable NoPenaltyGround ground,
        List<Charge> charges,
        @Nullable Correction correction,
        LocalDate day) {

    static Ruling of(Decide command, CaseFile file, LocalDate day) {
        List<Charge> charges = command.charges().isEmpty() ? file.charges() : command.charges();
        boolean isPenalty = command.outcome() == DecisionOutcome.PENALTY;
        return new Ruling(
                command.outcome(),
                command.ground(),
                isPenalty
                        ? charges
                        : charges.stream().map(charge -> charge.with(List.of())).toList(),
                command.correction() == null ? file.correction() : command.correction(),
                day);
    }

    /** Each charge with the law it was judged by before; where another law is applied now, by that. */
    List<JudgedCharge> judged(CaseFile file, Law law) {
        return IntStream.range(0, charges.size())
                .mapToObj(i -> judged(charges.get(i), file, law, "charges[" + i + "]"))
                .toList();
    }

    private static JudgedCharge judged(Charge charge, CaseFile file, Law law, String field) {
        List<Charge> before = file.charges();
        return IntStream.range(0, before.size())
                .filter(i -> charge.isAboutTheActOf(before.get(i))
                        && charge.lawOn().equals(before.get(i).lawOn()))
                .mapToObj(i -> JudgedCharge.by(file.editions().get(i), charge, law, field))
                .findFirst()
                .orElseGet(() -> JudgedCharge.of(charge, file.division, law, field));
    }

    /**
     * Sanctions its norm commands that one of the charges goes without: a fine another norm, another case or a court takes for
     * the same act, a suspension the government refused.
     */
    Set<SanctionKind> spared(int charge, CaseFile file, PartyActs known) {
        Set<SanctionKind> spared = EnumSet.noneOf(SanctionKind.class);
        Charge one = charges.get(charge);
        if (file.isCriminallyFined
                || OneFine.isFinedUnderAnother(one, charges)
                || known.finedElsewhere(one.asDecided(false), file.id).isPresent()) {
            spared.add(SanctionKind.FINE);
        }
        if (GovernmentDecides.isRefused(charge, file.governmentDecisions)) {
            spared.add(SanctionKind.SUSPEND_BUSINESS);
        }
        return spared;
    }

    boolean isFined() {
        return charges.stream().anyMatch(Charge::hasFine);
    }

    /** Whether the party is found to have done what it answers for, so that it goes into its record. */
    boolean isOnRecord() {
        return outcome == DecisionOutcome.PENALTY
                || ground == NoPenaltyGround.FIRST_OFFENCE
                || ground == NoPenaltyGround.MINOR_AND_CORRECTED;
    }

    /** The acts as they go into the record of the party. */
    List<DecidedAct> acts() {
        return charges.stream()
                .map(charge -> charge.asDecided(ground == NoPenaltyGround.FIRST_OFFENCE))
                .toList();
    }
}
