package org.glujava.fops.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Locale;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;
import org.glujava.fops.TextTable;

/** Makes the Javadoc of a fop's arguments or reply from the table of texts. */
final class Docs {
    private final FopEntry fop;
    private final boolean reply;

    private Docs(FopEntry fop, boolean reply) {
        this.fop = fop;
        this.reply = reply;
    }

    static Docs ofArgs(FopEntry fop) {
        return new Docs(fop, false);
    }

    static Docs ofReply(FopEntry fop) {
        return new Docs(fop, true);
    }

    /** Returns a sentence about the fop, with its name as the subject. */
    static String task(FopEntry fop) {
        String text = TextTable.texts().of(fop);
        return "{@code " + fop.name() + "} " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns the type of the C function that has the slots as parameters. */
    String cType() {
        return "fop_" + fop.name() + (reply ? "_cbk_t" : "_t");
    }

    CodeBlock getter(Slot slot) {
        TextTable.Described text = text(slot);
        var doc = CodeBlock.builder().add("{@return $L}\n\n<p>", text.noun());
        if (!text.more().isEmpty()) {
            doc.add("$L.\n", upper(text.more()));
        }
        String whenNull = whenNull(slot);
        if (!whenNull.isEmpty()) {
            doc.add("$L\n", whenNull);
        }
        return doc.add("In GlusterFS: {@code $L} of {@code $L}.\n", slot.name(), cType())
                .build();
    }

    private String whenNull(Slot slot) {
        if (reply && slot.kind().isPrimitive()) {
            return "Has no meaning in a failed reply.";
        }
        if (!slot.nullable()) {
            return "";
        }
        if (!reply) {
            return "Null if the caller passes none.";
        }
        return slot.needed() ? "Null only in a failed reply." : "Null if the reply has none, which a success may, too.";
    }

    /** Returns the Javadoc of a method that returns a copy with another value of one slot. */
    CodeBlock edited(Slot slot) {
        return CodeBlock.of(
                "{@return a copy of $L with another {@code $L}}\n\n@param $L $L$L\n",
                reply ? "this reply" : "these arguments",
                slot.javaName(),
                slot.javaName(),
                text(slot).whole(),
                parameterNull(slot));
    }

    /** Returns the tags of parameters, one for each slot. */
    CodeBlock parameters(List<Slot> slots) {
        return slots.stream()
                .map(slot -> CodeBlock.of(
                        "@param $L $L$L\n", slot.javaName(), text(slot).whole(), parameterNull(slot)))
                .collect(CodeBlock.joining(""));
    }

    private String parameterNull(Slot slot) {
        return slot.nullable() && !slot.needed() ? "; null for none" : "";
    }

    private TextTable.Described text(Slot slot) {
        return reply ? TextTable.texts().part(fop, slot) : TextTable.texts().argument(fop, slot);
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
