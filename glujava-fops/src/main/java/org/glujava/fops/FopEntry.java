package org.glujava.fops;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * One fop of the table.
 *
 * @param name GlusterFS's name, the member of {@code struct xlator_fops}
 * @param index its place in the table, from 0; its number in call records
 * @param args its arguments in C's order
 * @param opRet the meaning of a positive {@code op_ret}; empty when it is only 0 or -1
 * @param content the part of the reply whose content {@code op_ret} must not exceed, or empty
 * @param limit the argument that {@code op_ret} must not exceed, or empty
 * @param reply the parts of its reply in C's order
 */
public record FopEntry(
        String name, int index, List<Slot> args, String opRet, String content, String limit, List<Slot> reply) {

    /** Returns the constant of {@code FopId}. */
    public String constant() {
        return name.toUpperCase(Locale.ROOT);
    }

    /** Returns the name of a {@code @Fop} method for it. */
    public String javaName() {
        return Names.camel(name);
    }

    /** Returns the name of the reply class, without its package. */
    public String replyClass() {
        return Names.pascal(name) + "Reply";
    }

    /** Returns the name of the arguments class, without its package. */
    public String argsClass() {
        return Names.pascal(name) + "Args";
    }

    /** Returns the arguments that Java has. */
    public List<Slot> javaArgs() {
        return args.stream().filter(slot -> slot.kind().inJava()).toList();
    }

    /** Returns the parts of the reply that Java has. */
    public List<Slot> javaReply() {
        return reply.stream().filter(slot -> slot.kind().inJava()).toList();
    }

    public boolean opRetHasMeaning() {
        return !opRet.isEmpty();
    }

    /** Returns the index of the part of the reply whose content {@code op_ret} must not exceed; -1 for none. */
    public int contentIndex() {
        return indexIn(reply, slot -> slot.name().equals(content));
    }

    /** Returns the index of the argument that {@code op_ret} must not exceed; -1 for none. */
    public int limitIndex() {
        return indexIn(args, slot -> slot.name().equals(limit));
    }

    /** Returns the index of the argument that has a greatest value; -1 for none. */
    public int boundIndex() {
        return indexIn(args, slot -> slot.most() != Slot.UNBOUNDED);
    }

    /** Returns the greatest value of that argument; 0 for none. */
    public int bound() {
        return boundIndex() < 0 ? 0 : args.get(boundIndex()).most();
    }

    /** Returns the type of file that it makes. */
    public MadeType made() {
        return reply.stream()
                .map(Slot::made)
                .filter(made -> made != MadeType.ANY)
                .findFirst()
                .orElse(MadeType.ANY);
    }

    /** Returns the index of the first slot of a kind among the arguments; -1 for none. */
    public int argOf(Kind kind) {
        return indexIn(args, slot -> slot.kind() == kind);
    }

    /** Returns the index of the first slot of a kind in the reply; -1 for none. */
    public int partOf(Kind kind) {
        return indexIn(reply, slot -> slot.kind() == kind);
    }

    private static int indexIn(List<Slot> slots, Predicate<Slot> wanted) {
        return slots.stream().filter(wanted).mapToInt(Slot::index).findFirst().orElse(-1);
    }
}
