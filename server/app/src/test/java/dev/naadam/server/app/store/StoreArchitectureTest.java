package dev.naadam.server.app.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Who may use which library of the store. */
class StoreArchitectureTest {

    private static final String APP = "dev.naadam.server.app";
    private static final JavaClasses CLASSES = importOurs();

    @Test
    void usesLettuceAndKryoInTheStoreOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP + ".store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.lettuce..", "com.esotericsoftware..")
                .because("the redis package speaks to its own process in a few lines of raw RESP")
                .check(CLASSES);
    }

    @Test
    void usesTheLibraryOfBinariesInTheRedisPackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP + ".redis")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("redis.embedded..")
                .check(CLASSES);
    }

    @Test
    void neverDeserialisesJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("whoever writes the bytes would choose the classes")
                .check(CLASSES);
    }

    /** The HTTP layer is above all use cases, also those outside of its parent package. */
    @Test
    void hasNoPackageCycles() {
        slices().assignedFrom(new Layers()).should().beFreeOfCycles().check(CLASSES);
    }

    private static final class Layers implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(APP + ".")) {
                return SliceIdentifier.ignore();
            }
            String[] parts = name.substring(APP.length() + 1).split("\\.", -1);
            boolean isHttp = parts.length > 1 && parts[1].equals("http");
            return SliceIdentifier.of(isHttp ? parts[0] + ".http" : parts[0]);
        }

        @Override
        public String getDescription() {
            return "packages right below the application's, and the HTTP layer";
        }
    }

    private static JavaClasses importOurs() {
        // the names of foreign classes are enough; reading Lettuce's and Netty's takes ten seconds
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(APP);
    }
}
