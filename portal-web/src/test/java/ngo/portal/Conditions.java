package ngo.portal;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules of {@link ArchitectureTest} ask that ArchUnit has no word for. */
final class Conditions {

    private static final Set<TransactionAttributeType> WITHOUT = EnumSet.of(
            TransactionAttributeType.SUPPORTS, TransactionAttributeType.NEVER, TransactionAttributeType.NOT_SUPPORTED);

    private Conditions() {}

    /** The name of the file that declares a class, however deeply nested. */
    static String file(JavaClass item) {
        return item.getName().replaceFirst("[$].*$", "");
    }

    static ArchCondition<JavaClass> catchNothing(DescribedPredicate<? super JavaClass> kind) {
        return new ArchCondition<>("catch nothing that is " + kind.getDescription()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnits().stream()
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> block.getCaughtThrowables().stream().anyMatch(kind))
                        .forEach(block -> events.add(
                                SimpleConditionEvent.violated(item, "catches in " + block.getSourceCodeLocation())));
            }
        };
    }

    static ArchCondition<JavaClass> beDeclaredInside(DescribedPredicate<? super JavaClass> kind) {
        return new ArchCondition<>("be declared inside " + kind.getDescription()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.getEnclosingClass().filter(kind).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " does not"));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> handOutNo(DescribedPredicate<? super JavaClass> kind) {
        return new ArchCondition<>("hand out no " + kind.getDescription()) {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                if (item.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(kind)) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " does"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> alwaysRunInATransaction() {
        return new ArchCondition<>("always run in a transaction") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.tryGetAnnotationOfType(TransactionAttribute.class)
                        .filter(attribute -> WITHOUT.contains(attribute.value()))
                        .ifPresent(no -> events.add(SimpleConditionEvent.violated(item, item.getName() + " does not")));
                item.getMethods().stream()
                        .filter(method -> method.tryGetAnnotationOfType(TransactionAttribute.class)
                                .filter(attribute -> WITHOUT.contains(attribute.value()))
                                .isPresent())
                        .map(JavaCodeUnit::getFullName)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(item, name + " does not")));
            }
        };
    }

    /** On its timers the server heeds no attribute of a method: only a bean that manages transactions itself is given none. */
    static ArchCondition<JavaMethod> beInABeanThatManagesItsTransactions() {
        return new ArchCondition<>("be in a bean that manages its transactions") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean managed = item.getOwner()
                        .tryGetAnnotationOfType(TransactionManagement.class)
                        .filter(one -> one.value() == TransactionManagementType.BEAN)
                        .isPresent();
                if (!managed) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " is not"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> askTheMachineForTheTime() {
        return new ArchCondition<>("ask the machine for the time") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(Conditions::asksTheMachine)
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        };
    }

    /** Constants are parsed as well; they are written here. */
    static ArchCondition<JavaClass> parseText(Class<?>... types) {
        return new ArchCondition<>("parse text") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnitAccessesFromSelf().stream()
                        .filter(access ->
                                !access.getOrigin().getName().equals(JavaStaticInitializer.STATIC_INITIALIZER_NAME))
                        .filter(access -> Stream.of(types).anyMatch(access.getTargetOwner()::isEquivalentTo))
                        .filter(access -> takesText(access.getTarget().getRawParameterTypes()))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(item, access.getDescription())));
            }
        };
    }

    /** With a radix only digits are taken, and as many as fit. */
    private static boolean takesText(List<JavaClass> parameters) {
        return !parameters.isEmpty()
                && !parameters.get(parameters.size() - 1).isEquivalentTo(int.class)
                && (parameters.get(0).isAssignableTo(CharSequence.class)
                        || parameters.get(0).isEquivalentTo(CharSequence.class)
                        || parameters.get(0).isEquivalentTo(char[].class));
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        boolean now = call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now || call.getName().equals("currentTimeMillis");
    }
}
