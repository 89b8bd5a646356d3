package org.glujava.fops;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An interface that arguments or replies of several fops share.
 *
 * @param name its name in Java
 * @param ofArgs whether arguments are of it
 * @param ofReplies whether replies are of it
 * @param parts the arguments, or parts of replies, that it shows; empty if there are choices
 * @param getter the name of its only getter, if that shows one of the choices
 * @param choices arguments of different names that are the same
 * @param meaning what it says of arguments or a reply, as a verb and an object
 */
public record Shared(
        String name,
        boolean ofArgs,
        boolean ofReplies,
        List<Part> parts,
        Optional<String> getter,
        List<Choice> choices,
        String meaning) {

    /**
     * An argument, or a part of a reply.
     *
     * @param name its name in the fop table
     * @param kind the kind of its value
     */
    public record Part(String name, Kind kind) {
        boolean is(Slot slot) {
            return slot.name().equals(name) && slot.kind() == kind;
        }
    }

    /**
     * An argument that some fops have for what others have by another name.
     *
     * @param argument its name
     * @param fops the fops that have it
     */
    public record Choice(String argument, Set<String> fops) {}

    /** Whether the arguments of a fop are of it. */
    public boolean isOfArgs(FopEntry fop) {
        return ofArgs && (choice(fop).isPresent() || hasAll(fop.javaArgs()));
    }

    /** Whether the reply of a fop is of it. */
    public boolean isOfReply(FopEntry fop) {
        return ofReplies && hasAll(fop.javaReply());
    }

    /** The argument of a fop that the getter shows. */
    public Optional<Slot> choice(FopEntry fop) {
        return choices.stream()
                .filter(choice -> choice.fops().contains(fop.name()))
                .map(choice -> fop.args().stream()
                        .filter(slot -> slot.name().equals(choice.argument()))
                        .findFirst()
                        .orElseThrow())
                .findFirst();
    }

    private boolean hasAll(List<Slot> slots) {
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> slots.stream().anyMatch(part::is));
    }
}
