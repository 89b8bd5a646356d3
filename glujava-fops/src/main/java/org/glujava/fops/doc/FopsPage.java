package org.glujava.fops.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Kind;
import org.glujava.fops.Names;
import org.glujava.fops.Senders;
import org.glujava.fops.Slot;
import org.glujava.fops.TextTable;
import org.glujava.fops.project.FopMethodText;

/** {@code docs/reference/fops.md}: one entry for each fop. */
public final class FopsPage {
    private FopsPage() {}

    /** Returns the whole page. */
    public static String write() {
        return """
                # All fops

                Each entry has the arguments and the reply of a fop, in the order of GlusterFS, and a method that forwards it. A
                method may leave out any argument, and may take `xdata`.

                - **borrowed**: valid until the method, or the reply callback, returns; `keep()` returns a copy that may be kept.
                - **copy**: a Java value, which may be kept.
                - **`?`**: may be null. In a failed reply every part may be null; numbers have no meaning there.

                The stubs are static methods of the class that the processor generates, such as `NegativeLookupStubs`. There
                `ARGUMENTS` stands for all arguments of the table, and `PARTS` for all parts of the reply.

                | stub | effect |
                |---|---|
                | `windX(frame, ARGUMENTS)` | winds to the first child; the reply goes straight up |
                | `windX(frame, ARGUMENTS, reply -> ...)` | winds to the first child, and calls back |
                | `windX(frame, child, ARGUMENTS, reply -> ...)` | winds to one child |
                | `windXToAll(frame, children, ARGUMENTS, replies -> ...)` | winds to several, and calls back when all have replied |
                | `windXToFirst(frame, children, ARGUMENTS, (child, reply) -> ...)` | winds to several, and calls back with the first good reply |
                | `startX(context, child, credentials, ARGUMENTS)` | starts an operation without a frame; returns a future of its reply |
                | `unwindX(frame, PARTS)` | answers with a success |

                This page is written from `fops.table`, `texts.table` and `senders.table`; `mvn verify -Dglujava.update-docs=true`
                writes it again.

                """ + index() + fops().map(FopsPage::entry).collect(Collectors.joining());
    }

    private static Stream<FopEntry> fops() {
        return FopTable.load().fops().stream();
    }

    private static String index() {
        return fops().map(fop -> "[" + fop.name() + "](#" + fop.name() + ")").collect(Collectors.joining(",\n")) + "\n";
    }

    private static String entry(FopEntry fop) {
        Senders senders = Senders.of(fop);
        return "\n## " + fop.name() + "\n\n"
                + code(TextTable.texts().of(fop)) + "\n\n"
                + "- **Sent by** " + senders.by() + ".\n"
                + "- **Answered by** " + senders.answered() + ".\n"
                + opRet(fop)
                + "\n| argument | Java | C | meaning |\n|---|---|---|---|\n"
                + rows(fop, fop.args(), false)
                + "\n| part of the reply | Java | C | meaning |\n|---|---|---|---|\n"
                + rows(fop, fop.reply(), true)
                + "\n```java\n" + FopMethodText.of(fop, "", "") + "```\n\n"
                + stubs(fop);
    }

    private static String opRet(FopEntry fop) {
        return fop.opRetHasMeaning()
                ? "- **`op_ret`** of a success is the " + fop.opRet() + ": `reply." + Names.camel(fop.opRet())
                        + "()`.\n"
                : "";
    }

    private static String rows(FopEntry fop, List<Slot> slots, boolean reply) {
        return slots.stream()
                .filter(slot -> slot.kind().inJava())
                .map(slot -> row(fop, slot, reply))
                .collect(Collectors.joining());
    }

    private static String row(FopEntry fop, Slot slot, boolean reply) {
        TextTable.Described text =
                reply ? TextTable.texts().part(fop, slot) : TextTable.texts().argument(fop, slot);
        boolean optional = reply ? slot.nullable() && !slot.needed() : slot.nullable();
        return "| `" + slot.javaName() + "` | `"
                + FopMethodText.simpleName(slot.kind().javaType())
                + (optional ? "?" : "") + "`, " + owner(slot.kind()) + " | `"
                + slot.kind().cType().strip() + "` | "
                + code(text.whole() + constants(slot)) + " |\n";
    }

    private static String owner(Kind kind) {
        return kind.isBorrowable() ? "borrowed" : "copy";
    }

    private static String constants(Slot slot) {
        return slot.constants().map(set -> ": `" + set.javaName() + "`").orElse("");
    }

    private static String stubs(FopEntry fop) {
        String name = Names.pascal(fop.name());
        List<String> parts = new ArrayList<>();
        if (fop.opRetHasMeaning()) {
            parts.add(Names.camel(fop.opRet()));
        }
        fop.javaReply().forEach(slot -> parts.add(slot.javaName()));
        String arguments = fop.javaArgs().stream().map(Slot::javaName).collect(Collectors.joining(", "));
        return "Stubs: `wind" + name + "(frame, " + arguments + ")` and its forms, `start" + name
                + "(context, child, credentials, " + arguments + ")`, `unwind" + name + "(frame, "
                + String.join(", ", parts) + ")`.\n";
    }

    private static String code(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`");
    }
}
