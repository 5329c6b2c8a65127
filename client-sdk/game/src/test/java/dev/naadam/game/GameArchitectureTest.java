package dev.naadam.game;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GameArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.naadam.game");

    @Test
    void usesOnlyTheCoreOfTheJdk() {
        classes()
                .that()
                // reads jars when a program starts
                .resideOutsideOfPackage("dev.naadam.game.load")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "dev.naadam.game",
                                "java.lang..",
                                "java.util",
                                "java.util.stream",
                                "java.util.function",
                                "org.jspecify..")
                        .or(type(ByteOrder.class)))
                .check(CLASSES);
    }

    @Test
    void usesNothingThatDiffersBetweenTwoRuns() {
        noClasses()
                .that()
                // asks the thread for its class loader, and is not for use in a match
                .doNotHaveFullyQualifiedName(Games.class.getName())
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
