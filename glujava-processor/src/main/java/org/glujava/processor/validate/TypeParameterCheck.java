package org.glujava.processor.validate;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.processor.Message;
import org.glujava.processor.Report;

/**
 * Checks the type parameter of a {@code @Fop} method for several fops. It stands for the reply of each fop, so all of
 * them must have its bounds.
 */
final class TypeParameterCheck {
    private final Elements elements;
    private final Types types;

    TypeParameterCheck(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    void check(ExecutableElement method, Expected expected, Report report) {
        var parameters = method.getTypeParameters();
        if (parameters.isEmpty()) {
            return;
        }
        if (expected.isOneFop()) {
            report.add(Message.FOP_GENERIC, method, method.getSimpleName());
        } else if (parameters.size() != 1 || !isReply(parameters.get(0))) {
            report.add(Message.FOP_TYPE_PARAMETER, method, method.getSimpleName());
        } else {
            checkBounds(method, expected, report);
        }
    }

    /** Returns whether generated code must name the reply of each fop, because a {@code Reply} lacks the bounds. */
    static boolean hasBoundsOfFops(ExecutableElement method) {
        return method.getTypeParameters().stream()
                .anyMatch(parameter -> parameter.getBounds().size() > 1);
    }

    private void checkBounds(ExecutableElement method, Expected expected, Report report) {
        for (TypeMirror bound : method.getTypeParameters().get(0).getBounds()) {
            lacking(expected, bound)
                    .ifPresent(reply -> report.add(
                            Message.FOP_TYPE_BOUND,
                            method,
                            method.getSimpleName(),
                            TypeText.typeParameters(method),
                            reply,
                            TypeText.of(types.erasure(bound))));
        }
    }

    /** Returns the reply class of the first fop that does not have this bound. */
    private Optional<String> lacking(Expected expected, TypeMirror bound) {
        TypeMirror wanted = types.erasure(bound);
        return expected.fops().stream()
                .map(fop -> elements.getTypeElement(FopId.class.getPackageName() + "." + fop.replyClass()))
                .filter(reply -> !types.isSubtype(reply.asType(), wanted))
                .map(reply -> reply.getSimpleName().toString())
                .findFirst();
    }

    /** Returns whether the bounds are Reply, and types whose only type argument is the parameter itself. */
    private boolean isReply(TypeParameterElement parameter) {
        List<? extends TypeMirror> bounds = parameter.getBounds();
        return TypeText.qualified(bounds.get(0)).equals(Reply.class.getName())
                && bounds.stream().allMatch(bound -> isOfItself(parameter, bound));
    }

    private boolean isOfItself(TypeParameterElement parameter, TypeMirror bound) {
        // javac reports a type that it does not find.
        return bound.getKind() == TypeKind.ERROR
                || bound instanceof DeclaredType declared
                        && declared.getTypeArguments().stream()
                                .allMatch(argument -> types.isSameType(argument, parameter.asType()));
    }
}
