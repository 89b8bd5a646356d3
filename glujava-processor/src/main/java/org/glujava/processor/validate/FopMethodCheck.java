package org.glujava.processor.validate;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.glujava.fops.FopEntry;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.FopMethod;
import org.glujava.processor.model.FopParameter;

/** Checks one {@code @Fop} method whose fops are known. */
final class FopMethodCheck {
    private final Throwables throwables;
    private final TypeParameterCheck typeParameters;

    FopMethodCheck(Throwables throwables, TypeParameterCheck typeParameters) {
        this.throwables = throwables;
        this.typeParameters = typeParameters;
    }

    /**
     * Checks a method, and returns it once for each of its fops. The result is usable only if the report stays clean.
     */
    List<FopMethod> check(ExecutableElement method, Expected expected, Report report) {
        checkShape(method, report);
        typeParameters.check(method, expected, report);
        if (method.isVarArgs()) {
            report.add(Message.FOP_VARARGS, method, method.getSimpleName());
            return List.of();
        }
        SignatureCheck signature = new SignatureCheck(expected, method);
        if (!signature.problems().isEmpty()) {
            report.add(
                    Message.FOP_SIGNATURE,
                    method,
                    method.getSimpleName(),
                    expected.fopNames(),
                    expected.signature(method.getSimpleName().toString()),
                    TypeText.of(method),
                    String.join("\n  ", signature.problems()));
        }
        boolean named = TypeParameterCheck.hasBoundsOfFops(method);
        return expected.fops().stream()
                .map(fop -> new FopMethod(
                        fop, method.getSimpleName().toString(), parametersOf(fop, signature.parameters(), named)))
                .toList();
    }

    private void checkShape(ExecutableElement method, Report report) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            report.add(Message.FOP_PRIVATE, method, method.getSimpleName());
        }
        if (modifiers.contains(Modifier.STATIC)) {
            report.add(Message.FOP_STATIC, method, method.getSimpleName());
        }
        if (method.getReturnType().getKind() != TypeKind.VOID) {
            report.add(Message.FOP_RETURNS, method, method.getSimpleName(), TypeText.of(method.getReturnType()));
        }
        throwables
                .tooWide(method)
                .ifPresent(type -> report.add(Message.FOP_THROWS, method, method.getSimpleName(), type));
    }

    private static List<FopParameter> parametersOf(FopEntry fop, List<FopParameter> parameters, boolean named) {
        return parameters.stream()
                .map(parameter -> parameter instanceof FopParameter.Argument argument
                        ? new FopParameter.Argument(
                                Expected.in(fop, argument.slot()).orElseThrow())
                        : named ? parameter.naming() : parameter)
                .toList();
    }
}
