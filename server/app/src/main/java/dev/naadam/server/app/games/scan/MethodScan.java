package dev.naadam.server.app.games.scan;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.List;
import java.util.function.Predicate;

/** Reads one method, instruction by instruction. */
final class MethodScan {

    private static final String LAST_PART = ".*/";

    private final ClassModel type;
    private final MethodModel method;
    private final Predicate<String> isEnum;
    private final List<Finding> findings;
    private int line;
    private boolean hasFloats;

    MethodScan(ClassModel type, MethodModel method, Predicate<String> isEnum, List<Finding> findings) {
        this.type = type;
        this.method = method;
        this.isEnum = isEnum;
        this.findings = findings;
    }

    void scan() {
        if ((method.flags().flagsMask() & ClassFile.ACC_NATIVE) != 0) {
            found("native code", Ban.broken("write it in Java: nobody can check what native code does"));
        }
        method.code().ifPresent(this::scan);
    }

    private void scan(CodeModel code) {
        for (CodeElement element : code) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case InvokeInstruction call ->
                    called(
                            call.owner().asInternalName(),
                            call.name().stringValue(),
                            call.type().stringValue());
                case InvokeDynamicInstruction call -> call.bootstrapArgs().forEach(this::referred);
                case FieldInstruction field -> fieldUsed(field);
                case MonitorInstruction lock ->
                    found("synchronized", Ban.warning("a match is played by one thread and needs no lock"));
                case OperatorInstruction operator -> calculated(operator);
                default -> {}
            }
        }
    }

    /** {@code System::nanoTime} is no call here, but somebody will make it one. */
    private void referred(ConstantDesc argument) {
        if (argument instanceof DirectMethodHandleDesc handle) {
            String owner = handle.owner().descriptorString();
            called(owner.substring(1, owner.length() - 1), handle.methodName(), handle.lookupDescriptor());
        }
    }

    private void called(String owner, String name, String descriptor) {
        Ban ban = name.equals("hashCode") && isEnum.test(owner)
                ? BannedCalls.of("java/lang/Enum", name, descriptor)
                : BannedCalls.of(owner, name, descriptor);
        if (ban != null) {
            String simple = owner.replaceFirst(LAST_PART, "");
            found(name.equals("<init>") ? "new " + simple : simple + "." + name, ban);
        }
    }

    private void fieldUsed(FieldInstruction field) {
        String owner = field.owner().asInternalName();
        String name = owner.replaceFirst(LAST_PART, "") + "." + field.name().stringValue();
        if (field.opcode() == Opcode.PUTSTATIC && !method.methodName().equalsString("<clinit>")) {
            found(
                    "write to static " + name,
                    Ban.broken("keep it in the simulation and write it: matches share what is static"));
        }
        if (owner.equals("java/lang/System")) {
            found(name, Ban.warning("report events: nobody reads a server's console"));
        }
    }

    private void calculated(OperatorInstruction operator) {
        boolean isFloat = operator.typeKind() == TypeKind.DOUBLE || operator.typeKind() == TypeKind.FLOAT;
        if (isFloat && !hasFloats) {
            hasFloats = true;
            found(
                    "floating point",
                    Ban.warning("prefer Fixed: NaN and -0.0 have several encodings, and casts surprise"));
        }
    }

    private void found(String call, Ban ban) {
        findings.add(new Finding(
                type.thisClass().asInternalName().replace('/', '.'),
                method.methodName().stringValue(),
                line,
                call,
                ban.instead(),
                ban.isWarning()));
    }
}
