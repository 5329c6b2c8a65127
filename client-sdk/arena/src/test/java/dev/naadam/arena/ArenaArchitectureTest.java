package dev.naadam.arena;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArenaArchitectureTest {

    private static final String WORKLOAD = "dev.naadam.arena.workload..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.naadam.arena");

    @Test
    void usesOnlyTheSpiAndTheCoreOfTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.naadam.arena..",
                        "dev.naadam.game",
                        "java.lang..",
                        // maps are files beside the classes
                        "java.io",
                        "java.nio.charset",
                        "java.util",
                        "java.util.stream",
                        "java.util.function",
                        "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.naadam.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theWorkloadStaysAsItIsWhateverBecomesOfTheShooter() {
        noClasses()
                .that()
                .resideInAPackage(WORKLOAD)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.naadam.arena..").and(resideOutsideOfPackage(WORKLOAD)))
                .check(CLASSES);
    }

    @Test
    void usesNothingThatDiffersBetweenTwoRuns() {
        noClasses()
                .should()
                .accessClassesThat()
                .areAssignableTo(HashMap.class)
                .orShould()
                .accessClassesThat()
                .areAssignableTo(HashSet.class)
                .orShould()
                .accessClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .accessClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void usesNoFunctionThatMayBeRoundedDifferentlyElsewhere() {
        for (String function : new String[] {"sin", "cos", "tan", "exp", "log"}) {
            noClasses().should().callMethod(Math.class, function, double.class).check(CLASSES);
        }
        noClasses()
                .should()
                .callMethod(Math.class, "pow", double.class, double.class)
                .check(CLASSES);
    }
}
