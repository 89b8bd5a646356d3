package org.glujava.fops;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An interface that arguments or replies of several fops share.
 *
 * @param name its name in Java
 * @param ofArgs whether arguments implement it
 * @param ofReplies whether replies implement it
 * @param parts the arguments, or parts of replies, that it has getters for; empty if it has choices
 * @param getter the name of its only getter, if that returns one of the choices
 * @param choices arguments with different names in different fops
 * @param meaning the common property of the arguments or replies, as a verb and an object
 */
public record SharedInterface(
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
     * An argument of some fops, which has another name in other fops.
     *
     * @param argument its name
     * @param fops the fops that have it
     */
    public record Choice(String argument, Set<String> fops) {}

    /** Returns whether the arguments of a fop implement it. */
    public boolean isOfArgs(FopEntry fop) {
        return ofArgs && (choice(fop).isPresent() || hasAll(fop.javaArgs()));
    }

    /** Returns whether the reply of a fop implements it. */
    public boolean isOfReply(FopEntry fop) {
        return ofReplies && hasAll(fop.javaReply());
    }

    /** Returns the argument of a fop that the getter returns. */
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
