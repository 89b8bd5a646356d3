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
 * What a {@code @Fop} method may declare: the frame, the arguments by name that all its fops have, and, if it is for
 * more than one fop, all arguments at once.
 *
 * @param fops its fops
 * @param ofAll whether these are all that have no other method
 * @param generic whether it is written for any fop: for all of them, or with a type parameter
 */
record Expected(List<FopEntry> fops, boolean ofAll, boolean generic) {

    /** For a method that names its fops, or is named after one. */
    static Expected of(List<FopEntry> fops, ExecutableElement method) {
        return new Expected(
                fops, false, fops.size() > 1 && !method.getTypeParameters().isEmpty());
    }

    /** For the method for all fops that have no other. */
    static Expected ofAllOther(List<FopEntry> fops) {
        return new Expected(fops, true, true);
    }

    /** Whether it is for one fop, whose reply the frame can name. */
    boolean isOneFop() {
        return fops.size() == 1 && !ofAll;
    }

    /** The reply of the one fop, with its package. */
    String replyType() {
        return FopId.class.getPackageName() + "." + fops.get(0).replyClass();
    }

    String frameType() {
        return isOneFop() ? "Frame<" + fops.get(0).replyClass() + ">" : generic ? "Frame<R>" : "Frame<?>";
    }

    String argsType() {
        return generic ? "Args<R>" : "Args<?>";
    }

    /** The arguments as the first fop has them. */
    List<Slot> arguments() {
        return fops.get(0).javaArgs().stream()
                .filter(slot -> fops.stream().allMatch(fop -> in(fop, slot).isPresent()))
                .toList();
    }

    /** A fop's own slot of the same name and type. */
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

    /** {@code lookup fop}, or {@code fops lookup and create}. */
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

    /** The whole method. */
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
