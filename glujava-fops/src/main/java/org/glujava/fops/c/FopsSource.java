package org.glujava.fops.c;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Kind;
import org.glujava.fops.Slot;
import org.glujava.fops.Within;

/**
 * Writes {@code fops.c}. For every fop it has an entry point and a reply callback, which gather the arguments into an
 * array, and functions for wind, tail wind and unwind, which pass the elements of such an array as arguments. The code
 * between them is the same for all fops, and written by hand.
 */
final class FopsSource {
    private FopsSource() {}

    static String write(FopTable table) {
        var out = new StringBuilder(
                "/* Generated from fops.table. Do not edit. */\n#include \"call/call.h\"\n#include \"call/fop.h\"\n");
        for (FopEntry fop : table.fops()) {
            reply(out, fop);
            entry(out, fop);
            wind(out, fop);
            tail(out, fop);
            unwind(out, fop);
        }
        describe(out, table.fops());
        install(out, table.fops());
        return out.toString();
    }

    private static void reply(StringBuilder out, FopEntry fop) {
        out.append(String.format(
                Locale.ROOT, """

                static int32_t
                gj_%1$s_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno%2$s)
                {
                    gj_value_t reply[] = {%3$s};
                    gj_reply(frame, cookie, this, GJ_%4$s, op_ret, op_errno, reply);
                    return 0;
                }
                """, fop.name(), parameters(fop.reply()), gathered(fop.reply()), fop.constant()));
    }

    private static void entry(StringBuilder out, FopEntry fop) {
        out.append(String.format(
                Locale.ROOT, """

                static int32_t
                gj_%1$s(call_frame_t *frame, xlator_t *this%2$s)
                {
                    gj_value_t args[] = {%3$s};
                    gj_enter(frame, this, GJ_%4$s, args);
                    return 0;
                }
                """, fop.name(), parameters(fop.args()), gathered(fop.args()), fop.constant()));
    }

    private static void wind(StringBuilder out, FopEntry fop) {
        // STACK_WIND returns silently when it gets no memory. It evaluates the cookie only if it winds.
        out.append(String.format(Locale.ROOT, """

                static int
                gj_%1$s_wind(call_frame_t *frame, xlator_t *child, void *cookie, const gj_value_t *v)
                {
                    int wound = 0;
                    STACK_WIND_COOKIE(frame, gj_%1$s_cbk, (wound = 1, cookie), child, child->fops->%1$s, %2$s);
                    return wound;
                }
                """, fop.name(), spread(fop.args())));
    }

    private static void tail(StringBuilder out, FopEntry fop) {
        out.append(String.format(Locale.ROOT, """

                static void
                gj_%1$s_tail(call_frame_t *frame, xlator_t *child, const gj_value_t *v)
                {
                    STACK_WIND_TAIL(frame, child, child->fops->%1$s, %2$s);
                }
                """, fop.name(), spread(fop.args())));
    }

    private static void unwind(StringBuilder out, FopEntry fop) {
        out.append(String.format(Locale.ROOT, """

                static void
                gj_%1$s_unwind(call_frame_t *frame, int32_t op_ret, int32_t op_errno, const gj_value_t *v)
                {
                    STACK_UNWIND_STRICT(%1$s, frame, op_ret, op_errno, %2$s);
                }
                """, fop.name(), spread(fop.reply())));
    }

    private static void describe(StringBuilder out, List<FopEntry> fops) {
        out.append("\nconst gj_fop_t gj_fops[GJ_FOP_COUNT] = {\n");
        for (FopEntry fop : fops) {
            out.append(String.format(
                    Locale.ROOT,
                    """
                        [GJ_%2$s] = {
                            .name = "%1$s",
                            .wind = gj_%1$s_wind,
                            .tail = gj_%1$s_tail,
                            .unwind = gj_%1$s_unwind,
                            .args = {%3$s},
                            .reply = {%4$s},
                            .counts = %5$d, .content = %6$d, .fd_arg = %7$d, .fd_part = %8$d, .loc_arg = %9$d,
                            .inode_part = %10$d, .limit_arg = %11$d, .bound_arg = %12$d, .bound = %13$d, .made = %14$s,
                        },
                    """,
                    fop.name(),
                    fop.constant(),
                    shape(fop.args()),
                    shape(fop.reply()),
                    fop.opRetHasMeaning() ? 1 : 0,
                    fop.contentIndex(),
                    fop.argOf(Kind.FD),
                    fop.partOf(Kind.FD),
                    fop.argOf(Kind.LOC),
                    fop.partOf(Kind.INODE),
                    fop.limitIndex(),
                    fop.boundIndex(),
                    fop.bound(),
                    fop.made().inC()));
        }
        out.append("};\n");
    }

    private static void install(StringBuilder out, List<FopEntry> fops) {
        out.append("\nvoid\ngj_fop_install(struct xlator_fops *fops, int fop)\n{\n    switch (fop) {\n");
        for (FopEntry fop : fops) {
            out.append(String.format(
                    Locale.ROOT,
                    "        case GJ_%2$s:\n            fops->%1$s = gj_%1$s;\n            break;\n",
                    fop.name(),
                    fop.constant()));
        }
        out.append("    }\n}\n");
    }

    private static String parameters(List<Slot> slots) {
        return slots.stream()
                .map(slot -> ", " + slot.kind().cType() + slot.name()
                        + (slot.kind() == Kind.PAYLOAD ? ", int32_t count" : ""))
                .collect(Collectors.joining());
    }

    private static String gathered(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.kind() == Kind.PAYLOAD
                        ? "{.payload = {" + slot.name() + ", count}}"
                        : "{." + slot.kind().cMember() + " = " + slot.name() + "}")
                .collect(Collectors.joining(", "));
    }

    private static String spread(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.kind() == Kind.PAYLOAD
                        ? String.format(Locale.ROOT, "v[%1$d].payload.vector, v[%1$d].payload.count", slot.index())
                        : String.format(
                                Locale.ROOT,
                                "v[%d].%s",
                                slot.index(),
                                slot.kind().cMember()))
                .collect(Collectors.joining(", "));
    }

    private static String shape(List<Slot> slots) {
        int needed = slots.stream()
                .filter(Slot::needed)
                .mapToInt(slot -> 1 << slot.index())
                .sum();
        return String.format(
                Locale.ROOT,
                "%d, %#x, {%s}, {%s}",
                slots.size(),
                needed,
                slots.stream().map(FopsSource::slot).collect(Collectors.joining(", ")),
                slots.stream().map(slot -> '"' + slot.javaName() + '"').collect(Collectors.joining(", ")));
    }

    private static String slot(Slot slot) {
        int within = slot.within().stream().mapToInt(Within::bit).sum();
        return String.format(Locale.ROOT, "{GJ_KIND_%s, %d, %d}", slot.kind().name(), slot.offset(), within);
    }
}
