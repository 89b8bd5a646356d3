package org.glujava.fops;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a call record is laid out: the memory that C and Java share for one call. C fills the {@code in} window with
 * arguments (later with a reply) and reads the {@code out} window, where Java puts what it winds or unwinds.
 */
public final class RecordLayout {
    public static final int RECORD_SIZE = 8192;
    public static final int HEADER_SIZE = 64;
    public static final int WINDOW_SIZE = 2016;
    public static final int IN = HEADER_SIZE;
    public static final int OUT = IN + WINDOW_SIZE;
    public static final int KEPT = OUT + WINDOW_SIZE;
    public static final int ORIGIN = KEPT + WINDOW_SIZE;
    private static final int ORIGIN_SIZE = 256;
    private static final int SUSPENSION = ORIGIN + ORIGIN_SIZE;
    private static final int GROUPS = SUSPENSION + Integer.BYTES;

    private RecordLayout() {}

    /** The constants for both languages, in the order they are written. */
    public static Map<String, Integer> constants() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("RECORD_SIZE", RECORD_SIZE);
        all.put("RECORDS_PER_SLAB", 256);
        all.put("IN", IN);
        all.put("OUT", OUT);
        all.put("KEPT", KEPT);
        all.put("WINDOW_SIZE", WINDOW_SIZE);

        // Of a suspended call: where the author's code suspended it, as text with a zero behind, and its number.
        all.put("ORIGIN", ORIGIN);
        all.put("ORIGIN_SIZE", ORIGIN_SIZE);
        all.put("SUSPENSION", SUSPENSION);

        // The first groups of the fop's user, four bytes each.
        all.put("GROUPS", GROUPS);
        all.put("GROUPS_HERE", 128);

        // The header, one line of the processor's cache. Four bytes each, but for UNIQUE.
        all.put("INSTANCE", 0);
        all.put("FOP", 4);
        all.put("OP_RET", 8);
        all.put("OP_ERRNO", 12);
        all.put("UNIQUE", 16);
        all.put("UID", 24);
        all.put("GID", 28);
        all.put("PID", 32);
        all.put("CHILD", 36);
        all.put("PRESENT", 40);
        all.put("OUT_FOP", 44);
        all.put("OUT_CHILD", 48);
        all.put("OUT_CHANGED", 52);
        all.put("OUT_PRESENT", 56);
        all.put("GROUP_COUNT", 60);

        // Strings up to this many bytes stand in their slot; longer ones are behind a pointer.
        all.put("INLINE_STRING", 255);
        all.put("OWNER_SIZE", 1024);

        // Kinds of native objects that are packed into bytes, and made of bytes.
        for (Kind kind : new Kind[] {Kind.FD, Kind.INODE, Kind.DICT, Kind.PAYLOAD, Kind.DIRENTS, Kind.LOCKS}) {
            all.put("PACK_" + kind.name(), kind.ordinal());
        }

        all.put("EVENT_FOP", 1);
        all.put("EVENT_REPLY", 2);
        all.put("EVENT_REPLIES", 3);

        // In place of the branch whose reply was the first good one.
        all.put("NO_WINNER", -1);

        // Nothing that Java means may be 0: that is what JNA returns when Java said nothing.
        all.put("VERDICT_NONE", 0);
        all.put("VERDICT_FORWARD", 1);
        all.put("VERDICT_FORWARD_WATCHED", 2);
        all.put("VERDICT_WIND", 3);
        all.put("VERDICT_WIND_WATCHED", 4);
        all.put("VERDICT_UNWIND_SAME", 5);
        all.put("VERDICT_UNWIND", 6);
        all.put("VERDICT_FAIL", 7);
        all.put("VERDICT_SUSPENDED", 8);
        all.put("VERDICT_WIND_ALL", 9);
        all.put("VERDICT_WIND_FIRST", 10);
        all.put("VERDICT_DONE", 11);
        all.put("VERDICT_BROKEN", 12);

        // What an instance is told beside fops, and what it answers: 0 is no answer here, too.
        all.put("TELL_EVENT", 1);
        all.put("TELL_CBK", 2);
        all.put("TELL_STATEDUMP", 3);
        all.put("TELL_METRICS", 4);
        all.put("TELL_PLACES", 5);
        all.put("TELL_PROCESS_END", 6);
        all.put("TOLD_NOTHING", 0);
        all.put("TOLD_WELL", 1);
        all.put("TOLD_STOP", 2); // an event does not go on
        all.put("TOLD_LATE", 3); // for C: Java has not answered yet

        // The cbks, in the order of org.glujava.spi.CbkId.
        all.put("CBK_FORGET", 0);
        all.put("CBK_RELEASE", 1);
        all.put("CBK_RELEASEDIR", 2);
        all.put("CBK_FDCLOSE", 3);
        all.put("CBK_FDCLOSEDIR", 4);
        all.put("CBK_INVALIDATE", 5);
        all.put("CBK_CLIENT_DESTROY", 6);
        all.put("CBK_CLIENT_DISCONNECT", 7);
        all.put("CBK_ICTXMERGE", 8);
        return all;
    }
}
