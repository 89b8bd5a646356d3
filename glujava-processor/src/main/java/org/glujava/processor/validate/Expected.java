package org.glujava.processor.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import org.glujava.fop.FopId;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;

/**
 * The parameters that a {@code @Fop} method may declare: the frame, the arguments that all its fops have, by name, and,
 * for a method of several fops, all arguments at once.
 *
 * @param fops its fops
 * @param ofAll whether these are all fops without another method
 * @param generic whether it is written for any fop: with {@code all = true}, or with a type parameter
 */
record Expected(List<FopEntry> fops, boolean ofAll, boolean generic) {

    /** Returns the parameters for a method that names its fops, or is named after one. */
    static Expected of(List<FopEntry> fops, ExecutableElement method) {
        return new Expected(
                fops, false, fops.size() > 1 && !method.getTypeParameters().isEmpty());
    }

    /** Returns the parameters for the method that takes all fops without another method. */
    static Expected ofAllOther(List<FopEntry> fops) {
        return new Expected(fops, true, true);
    }

    /** Returns whether it is for one fop, whose reply the frame can name. */
    boolean isOneFop() {
        return fops.size() == 1 && !ofAll;
    }

    /** Returns the reply class of the one fop, with its package. */
    String replyType() {
        return FopId.class.getPackageName() + "." + fops.get(0).replyClass();
    }

    String frameType() {
        return isOneFop() ? "Frame<" + fops.get(0).replyClass() + ">" : generic ? "Frame<R>" : "Frame<?>";
    }

    String argsType() {
        return generic ? "Args<R>" : "Args<?>";
    }

    /** Returns the arguments that all fops have, as slots of the first fop. */
    List<Slot> arguments() {
        return fops.get(0).javaArgs().stream()
                .filter(slot -> fops.stream().allMatch(fop -> in(fop, slot).isPresent()))
                .toList();
    }

    /** Returns a fop's own slot of the same name and type. */
    static Optional<Slot> in(FopEntry fop, Slot slot) {
        return fop.javaArgs().stream()
                .filter(other -> other.name().equals(slot.name()))
                .filter(other -> other.kind().javaType().equals(slot.kind().javaType()))
                .findFirst();
    }

    static String type(Slot slot) {
        String type = slot.kind().javaType();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Returns the fops for a message, such as {@code lookup fop} or {@code fops lookup and create}. */
    String fopNames() {
        if (ofAll) {
            return "fops that have no other method";
        }
        if (isOneFop()) {
            return fops.get(0).name() + " fop";
        }
        String allButLast =
                fops.stream().limit(fops.size() - 1).map(FopEntry::name).collect(Collectors.joining(", "));
        return "fops " + allButLast + " and " + fops.get(fops.size() - 1).name();
    }

    /** Returns the signature with all parameters. */
    String signature(String methodName) {
        if (generic) {
            return "<R extends Reply> void " + methodName + "(Frame<R> frame, Args<R> args)";
        }
        return Stream.concat(
                        Stream.of(frameType() + " frame"), arguments().stream().map(this::parameter))
                .collect(Collectors.joining(", ", "void " + methodName + "(", ")"));
    }

    private String parameter(Slot slot) {
        boolean nullable =
                fops.stream().anyMatch(fop -> in(fop, slot).orElseThrow().nullable());
        return (nullable ? "@Nullable " : "") + type(slot) + " " + slot.javaName();
    }
}
