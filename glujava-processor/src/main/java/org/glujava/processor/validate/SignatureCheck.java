package org.glujava.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.fops.Slot;
import org.glujava.processor.Message;
import org.glujava.processor.model.FopParameter;
import org.glujava.processor.model.FopParameter.ReplyType;
import org.glujava.text.Nearest;

/** Matches the parameters of one {@code @Fop} method with the frame and the arguments of its fops. */
final class SignatureCheck {
    private final Expected expected;
    private final List<FopParameter> parameters = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    SignatureCheck(Expected expected, ExecutableElement method) {
        this.expected = expected;
        method.getParameters().forEach(this::match);
        if (!hasFrame()) {
            problems.add(0, Message.FRAME_MISSING.part(expected.frameType()));
        }
    }

    /** Returns the parameters that match. Arguments are slots of the first fop. */
    List<FopParameter> parameters() {
        return parameters;
    }

    /** Returns a sentence for each parameter that does not match. */
    List<String> problems() {
        return problems;
    }

    private void match(VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        TypeMirror type = parameter.asType();
        Optional<Slot> slot = expected.arguments().stream()
                .filter(argument -> argument.javaName().equals(name))
                .findFirst();
        if (isUnresolved(type)) {
            // javac reports the type. Take it as correct, so that there is no second report.
            parameters.add(slot.<FopParameter>map(FopParameter.Argument::new)
                    .orElseGet(() -> new FopParameter.Frame(expected.isOneFop() ? ReplyType.NAMED : ReplyType.ANY)));
        } else if (is(Frame.class, type)) {
            frame(name, (DeclaredType) type);
        } else if (is(Args.class, type) && !expected.isOneFop()) {
            allArguments(name, (DeclaredType) type);
        } else if (slot.isEmpty()) {
            problems.add(Message.ARGUMENT_UNKNOWN.part(name, meant(name, TypeText.of(type))));
        } else if (!TypeText.qualified(type).equals(slot.get().kind().javaType())) {
            String wanted = Expected.type(slot.get());
            boolean sameName = TypeText.of(type).equals(wanted);
            problems.add(Message.ARGUMENT_TYPE.part(
                    name,
                    sameName ? slot.get().kind().javaType() : wanted,
                    sameName ? TypeText.qualified(type) : TypeText.of(type)));
        } else {
            parameters.add(new FopParameter.Argument(slot.get()));
        }
    }

    private void frame(String name, DeclaredType type) {
        if (hasFrame()) {
            problems.add(Message.FRAME_TWICE.part(name));
            return;
        }
        ReplyType reply = replyType(type);
        parameters.add(new FopParameter.Frame(reply));
        if (reply == ReplyType.NAMED && !isOfThisFop(type)) {
            boolean sameName = TypeText.of(type).equals(expected.frameType());
            problems.add(Message.FRAME_TYPE.part(
                    sameName ? "Frame<" + expected.replyType() + ">" : expected.frameType(),
                    sameName ? type.toString().replace(Frame.class.getName(), "Frame") : TypeText.of(type)));
        }
    }

    private void allArguments(String name, DeclaredType type) {
        if (parameters.stream().anyMatch(FopParameter.AllArguments.class::isInstance)) {
            problems.add(Message.ARGS_TWICE.part(name));
            return;
        }
        ReplyType reply = replyType(type);
        parameters.add(new FopParameter.AllArguments(reply));
        if (reply == ReplyType.NAMED) {
            problems.add(Message.ARGS_TYPE.part(expected.argsType(), TypeText.of(type)));
        }
    }

    private boolean isOfThisFop(DeclaredType frame) {
        return expected.isOneFop()
                && frame.getTypeArguments().size() == 1
                && TypeText.qualified(frame.getTypeArguments().get(0)).equals(expected.replyType());
    }

    private boolean hasFrame() {
        return parameters.stream().anyMatch(FopParameter.Frame.class::isInstance);
    }

    /**
     * Returns a hint to the argument that was probably meant: the one with nearly this name, or the only one of this
     * type.
     */
    private String meant(String name, String type) {
        List<Slot> arguments = expected.arguments();
        List<String> names = arguments.stream().map(Slot::javaName).toList();
        List<String> ofType = arguments.stream()
                .filter(slot -> Expected.type(slot).equals(type))
                .map(Slot::javaName)
                .toList();
        return Nearest.to(name, names)
                .or(() -> ofType.size() == 1 ? Optional.of(ofType.get(0)) : Optional.empty())
                .map(Message.DID_YOU_MEAN::part)
                .orElseGet(() -> names.isEmpty()
                        ? Message.NO_ARGUMENTS.part()
                        : Message.ARGUMENTS_ARE.part(String.join(", ", names)));
    }

    private static boolean is(Class<?> wanted, TypeMirror type) {
        return TypeText.qualified(type).equals(wanted.getName());
    }

    private static ReplyType replyType(DeclaredType frameOrArgs) {
        if (frameOrArgs.getTypeArguments().size() != 1) {
            return ReplyType.NAMED;
        }
        TypeMirror reply = frameOrArgs.getTypeArguments().get(0);
        if (reply instanceof WildcardType wildcard) {
            return isUnbounded(wildcard) ? ReplyType.ANY : ReplyType.NAMED;
        }
        return reply.getKind() == TypeKind.TYPEVAR ? ReplyType.VARIABLE : ReplyType.NAMED;
    }

    /** Returns whether a wildcard is {@code ?}, or {@code ? extends Reply}, which means the same. */
    private static boolean isUnbounded(WildcardType wildcard) {
        return wildcard.getSuperBound() == null
                && (wildcard.getExtendsBound() == null || is(Reply.class, wildcard.getExtendsBound()));
    }

    private static boolean isUnresolved(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(SignatureCheck::isUnresolved);
    }
}
