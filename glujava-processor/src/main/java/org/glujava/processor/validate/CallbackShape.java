package org.glujava.processor.validate;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.glujava.processor.Message;
import org.glujava.processor.Report;

/** Checks rules for all methods that GluJava calls, except {@code @Fop} methods. */
final class CallbackShape {
    private final Throwables throwables;

    CallbackShape(Throwables throwables) {
        this.throwables = throwables;
    }

    void check(ExecutableElement method, Class<?> annotation, Report report) {
        String name = annotation.getSimpleName();
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            report.add(Message.METHOD_PRIVATE, method, name, method.getSimpleName());
        }
        if (modifiers.contains(Modifier.STATIC)) {
            report.add(Message.METHOD_STATIC, method, name, method.getSimpleName());
        }
        if (!method.getTypeParameters().isEmpty()) {
            report.add(Message.METHOD_GENERIC, method, name, method.getSimpleName());
        }
        throwables
                .tooWide(method)
                .ifPresent(type -> report.add(Message.METHOD_THROWS, method, name, method.getSimpleName(), type));
    }

    /**
     * Returns whether the method has one of these return types. Only a {@code @Notify} method may return a value, a
     * boolean.
     */
    static boolean returns(ExecutableElement method, TypeKind... allowed) {
        return Set.of(allowed).contains(method.getReturnType().getKind());
    }

    /** Returns whether a parameter's type does not exist, which javac reports itself. */
    static boolean isUnresolved(ExecutableElement method) {
        return method.getParameters().stream()
                .anyMatch(parameter -> parameter.asType().getKind() == TypeKind.ERROR);
    }
}
