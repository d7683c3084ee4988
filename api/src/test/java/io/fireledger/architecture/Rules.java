package io.fireledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.LegalBasis;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;

/** The rules, over whatever lies below one package: the product, or the planted violations. */
final class Rules {
    /** The capabilities: the same package name in every module. */
    private static final Set<String> CAPABILITIES = Set.of(
            "enterprise",
            "venue",
            "officer",
            "authority",
            "legal",
            "inspection",
            "enforcement",
            "seal",
            "planning",
            "complaint",
            "fireinvestigation",
            "accountability",
            "disclosure",
            "audit");

    /** What a module may have beside them. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "domain", Set.of("kernel"),
            "application", Set.of("eventstore", "envelope", "idempotency", "deadline", "imports", "policy", "wiring"),
            "projections", Set.of("eventlog", "deadline", "worklist", "wiring"),
            "api", Set.of("problem", "security", "feed", "reference", "imports", "admin", "wiring", "envelope"));

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    ArchRule domainSeesOnlyJavaAndAxon() {
        return classes()
                .that(resideInAPackage(below("domain")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                below("domain"),
                                "java..",
                                "org.axonframework..",
                                "org.jspecify..",
                                "javax.annotation..")
                        .and(not(resideInAPackage("java.sql.."))));
    }

    ArchRule applicationNeverSeesProjectionsNorApi() {
        return noClasses()
                .that(resideInAPackage(below("application")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(below("projections"), below("api")));
    }

    ArchRule projectionsNeverSeeApplicationNorApi() {
        return noClasses()
                .that(resideInAPackage(below("projections")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(below("application"), below("api")));
    }

    /** Time comes from a {@link Clock}, and the one clock is made in wiring. */
    ArchRule nobodyAsksTheTimeWithoutAClock() {
        return noClasses().should().callCodeUnitWhere(describe("tells the time without a clock", this::tellsTheTime));
    }

    private boolean tellsTheTime(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean withoutClock =
                target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean makesClock = target.getOwner().isEquivalentTo(Clock.class)
                && target.getRawReturnType().isEquivalentTo(Clock.class)
                && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
        return (owner.startsWith("java.time.") && target.getName().equals("now") && withoutClock)
                || (owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis"))
                || (owner.equals(java.util.Date.class.getName())
                        && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && target.getRawParameterTypes().isEmpty())
                || (makesClock && !call.getOriginOwner().getPackageName().endsWith(".wiring"));
    }

    /** Chance enters at {@code api}; the salt of the envelope and the keys are the one exception. */
    ArchRule chanceComesFromOutside() {
        return noClasses()
                .that(not(resideInAPackage(below("api"))))
                .should()
                .callCodeUnitWhere(describe("draws by chance", this::drawsByChance));
    }

    private boolean drawsByChance(JavaCall<?> call) {
        JavaClass owner = call.getTarget().getOwner();
        boolean isSecret = owner.isEquivalentTo(SecureRandom.class)
                && call.getOriginOwner().getPackageName().equals(root + ".application.envelope");
        return (owner.isEquivalentTo(UUID.class) && call.getTarget().getName().equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class)
                        && call.getTarget().getName().equals("random"))
                || owner.getPackageName().startsWith("com.github.f4b6a3")
                || ((owner.isAssignableTo(Random.class) || owner.isAssignableTo(RandomGenerator.class)) && !isSecret);
    }

    ArchRule aggregatesAreOfTheirPackage() {
        return classes()
                .that()
                .areAnnotatedWith(AggregateRoot.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage(below("domain"));
    }

    /** A family is one sealed interface whose members are records nested in it. */
    ArchRule messagesAreRecordsInSealedFamilies() {
        return classes()
                .that(resideInAPackage(below("domain")))
                .and()
                .areInterfaces()
                .and()
                .haveSimpleNameEndingWith("Command")
                .or(resideInAPackage(below("domain")).and(describe("are families of events", Rules::isNamedLikeEvents)))
                .should(ArchCondition.from(describe("are sealed and hold nothing but records", Rules::isFamily)));
    }

    private static boolean isNamedLikeEvents(JavaClass type) {
        return type.isInterface() && type.getSimpleName().endsWith("Event");
    }

    private static boolean isFamily(JavaClass type) {
        Class<?> family = type.reflect();
        return family.isSealed()
                && Stream.of(family.getPermittedSubclasses())
                        .allMatch(member -> member.isRecord() && family.equals(member.getEnclosingClass()));
    }

    ArchRule everyRuleNamesItsLaw() {
        return classes()
                .that(resideInAPackage(root + ".domain..rule"))
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beAnnotatedWith(LegalBasis.class)
                .orShould()
                .beAnnotatedWith(LegalBasis.List.class);
    }

    ArchRule onlyAggregatesChange() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAPackage(below("domain"))
                        .and(not(describe("are aggregates, or what one keeps", Rules::isStateOfAnAggregate))))
                .should()
                .beFinal();
    }

    /** An aggregate, or a class of its package that it keeps in a field and nobody outside the package sees. */
    private static boolean isStateOfAnAggregate(JavaClass type) {
        return type.isAnnotatedWith(AggregateRoot.class)
                || (!type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getFieldsWithTypeOfSelf().stream()
                                .anyMatch(field -> field.getOwner().isAnnotatedWith(AggregateRoot.class)
                                        && field.getModifiers().contains(JavaModifier.FINAL)));
    }

    /** What one capability may know of another without being tied to it: messages, identities, and what is asked of it. */
    ArchRule capabilitiesFormNoCycle() {
        return slices().matching(root + ".domain.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        alwaysTrue(), describe("message, identity or port", Rules::isSpokenBetweenCapabilities));
    }

    private static boolean isSpokenBetweenCapabilities(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return (top.isInterface() && top.getSimpleName().matches(".*(Command|Event|Standing|Outcome)"))
                || top.isAssignableTo(AggregateId.class);
    }

    ArchRule packagesAreNullMarked() {
        return classes()
                .should(ArchCondition.from(describe("be in a package marked for nulls", Rules::isInAMarkedPackage)));
    }

    private static boolean isInAMarkedPackage(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class);
    }

    ArchRule packagesAreNamedAfterCapabilities() {
        return classes()
                .should(ArchCondition.from(
                        describe("be in a package that is named after a capability", this::isWhereItMayBe)));
    }

    private boolean isWhereItMayBe(JavaClass type) {
        String[] path = type.getPackageName().substring(root.length()).split("\\.", -1);
        if (path.length < 3) {
            return path.length == 2 && BESIDE.containsKey(path[1]);
        }
        boolean named = CAPABILITIES.contains(path[2])
                || BESIDE.getOrDefault(path[1], Set.of()).contains(path[2]);
        return named && (path.length == 3 || (path.length == 4 && path[1].equals("domain") && path[3].equals("rule")));
    }

    ArchRule namesSayWhatThingsAre() {
        return noClasses().should().haveNameMatching(".*\\.(Abstract\\w*|\\w+(Impl|Manager|Helper|Utils?|Dto))");
    }

    /** Jackson 2 comes in with springdoc; its annotations are Jackson 3's too. */
    ArchRule nobodyUsesJackson2() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."));
    }

    private String below(String module) {
        return root + "." + module + "..";
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("domainSeesOnlyJavaAndAxon", domainSeesOnlyJavaAndAxon()),
                Map.entry("applicationNeverSeesProjectionsNorApi", applicationNeverSeesProjectionsNorApi()),
                Map.entry("projectionsNeverSeeApplicationNorApi", projectionsNeverSeeApplicationNorApi()),
                Map.entry("nobodyAsksTheTimeWithoutAClock", nobodyAsksTheTimeWithoutAClock()),
                Map.entry("chanceComesFromOutside", chanceComesFromOutside()),
                Map.entry("aggregatesAreOfTheirPackage", aggregatesAreOfTheirPackage()),
                Map.entry("messagesAreRecordsInSealedFamilies", messagesAreRecordsInSealedFamilies()),
                Map.entry("everyRuleNamesItsLaw", everyRuleNamesItsLaw()),
                Map.entry("onlyAggregatesChange", onlyAggregatesChange()),
                Map.entry("capabilitiesFormNoCycle", capabilitiesFormNoCycle()),
                Map.entry("packagesAreNullMarked", packagesAreNullMarked()),
                Map.entry("packagesAreNamedAfterCapabilities", packagesAreNamedAfterCapabilities()),
                Map.entry("namesSayWhatThingsAre", namesSayWhatThingsAre()),
                Map.entry("nobodyUsesJackson2", nobodyUsesJackson2()));
    }
}
