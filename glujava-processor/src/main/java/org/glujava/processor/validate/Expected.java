package org.glujava.processor.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.fop.FopId;
import org.glujava.fops.Fop;
import org.glujava.fops.Slot;

/** What a {@code @Fop} method for these fops may declare: the frame, and the arguments that all of them have. */
record Expected(List<Fop> fops) {

    /** Whether it is for one fop, whose reply the frame can name. */
    boolean isOneFop() {
        return fops.size() == 1;
    }

    /** The reply of the one fop, with its package. */
    String replyType() {
        return FopId.class.getPackageName() + "." + fops.get(0).replyClass();
    }

    String frameType() {
        return isOneFop() ? "Frame<" + fops.get(0).replyClass() + ">" : "Frame<?>";
    }

    /** The arguments as the first fop has them. */
    List<Slot> arguments() {
        return fops.get(0).javaArgs().stream()
                .filter(slot -> fops.stream().allMatch(fop -> in(fop, slot).isPresent()))
                .toList();
    }

    /** A fop's own slot of the same name and type. */
    static Optional<Slot> in(Fop fop, Slot slot) {
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
        if (isOneFop()) {
            return fops.get(0).name() + " fop";
        }
        String allButLast =
                fops.stream().limit(fops.size() - 1).map(Fop::name).collect(Collectors.joining(", "));
        return "fops " + allButLast + " and " + fops.get(fops.size() - 1).name();
    }

    /** The whole method. */
    String signature(String methodName) {
        return Stream.concat(Stream.of(frameType() + " frame"), arguments().stream().map(this::parameter))
                .collect(Collectors.joining(", ", "void " + methodName + "(", ")"));
    }

    private String parameter(Slot slot) {
        boolean nullable = fops.stream().anyMatch(fop -> in(fop, slot).orElseThrow().nullable());
        return (nullable ? "@Nullable " : "") + type(slot) + " " + slot.javaName();
    }
}
