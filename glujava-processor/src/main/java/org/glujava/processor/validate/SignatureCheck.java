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
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.fops.Slot;
import org.glujava.processor.Message;
import org.glujava.processor.model.FopParameter;
import org.glujava.spi.Nearest;

/** Matches the parameters of one {@code @Fop} method with what its fops have. */
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

    /** What to call the method with; arguments are slots of the first fop. */
    List<FopParameter> parameters() {
        return parameters;
    }

    /** What does not match, a sentence each. */
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
            // javac reports the type; go on as if it were the right one, so that this stays the only report.
            parameters.add(slot.<FopParameter>map(FopParameter.Argument::new)
                    .orElseGet(() -> new FopParameter.Frame(!expected.isOneFop())));
        } else if (isFrame(type)) {
            frame(name, (DeclaredType) type);
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
        boolean ofAnyFop = isOfAnyFop(type);
        parameters.add(new FopParameter.Frame(ofAnyFop));
        if (!ofAnyFop && !isOfThisFop(type)) {
            boolean sameName = TypeText.of(type).equals(expected.frameType());
            problems.add(Message.FRAME_TYPE.part(
                    sameName ? "Frame<" + expected.replyType() + ">" : expected.frameType(),
                    sameName ? type.toString().replace(Frame.class.getName(), "Frame") : TypeText.of(type)));
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

    /** The argument that was meant: the one with nearly this name, or the only one of this type. */
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

    private static boolean isFrame(TypeMirror type) {
        return TypeText.qualified(type).equals(Frame.class.getName());
    }

    /** {@code Frame<?>}, or {@code Frame<? extends Reply>}, which is the same. */
    private static boolean isOfAnyFop(DeclaredType frame) {
        return frame.getTypeArguments().size() == 1
                && frame.getTypeArguments().get(0) instanceof WildcardType wildcard
                && wildcard.getSuperBound() == null
                && (wildcard.getExtendsBound() == null
                        || TypeText.qualified(wildcard.getExtendsBound()).equals(Reply.class.getName()));
    }

    private static boolean isUnresolved(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(SignatureCheck::isUnresolved);
    }
}
