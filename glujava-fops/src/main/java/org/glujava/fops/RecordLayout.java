package org.glujava.fops;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers that C and Java share: those of the tables of layouts, codes and cbks, and some more. */
public final class RecordLayout {
    /** The size of a call record in bytes, larger than its layout. */
    public static final int RECORD_SIZE = 8192;

    private static final ByteLayout RECORD = ByteLayoutTable.named("record");

    /** The size of each window in bytes. */
    public static final int WINDOW_SIZE = RECORD.sizeOf("in");

    static {
        check(RECORD.size() <= RECORD_SIZE, "the layout of a record is larger than a record");
        check(RECORD.sizeOf("head") == ByteLayoutTable.named("head").size(), "the head has another size in the record");
        check(RECORD.sizeOf("out") == WINDOW_SIZE && RECORD.sizeOf("kept") == WINDOW_SIZE, "windows differ in size");
    }

    private RecordLayout() {}

    /** Returns the constants for both languages, in the order in which they are written. */
    public static Map<String, Integer> constants() {
        var all = new LinkedHashMap<String, Integer>();
        put(all, "RECORD_SIZE", RECORD_SIZE);
        put(all, "RECORDS_PER_SLAB", 256);
        put(all, "WINDOW_SIZE", WINDOW_SIZE);
        put(all, "ORIGIN_SIZE", RECORD.sizeOf("origin"));
        put(all, "GROUPS_HERE", RECORD.sizeOf("groups") / Integer.BYTES);
        put(all, "INLINE_STRING", ByteLayoutTable.INLINE_STRING);
        put(all, "OWNER_SIZE", 1024);
        for (ByteLayout layout : ByteLayoutTable.layouts()) {
            layout.fields().forEach(field -> put(all, layout.constant(field), field.offset()));
            if (layout != RECORD) {
                put(all, layout.sizeConstant(), layout.size());
            }
        }

        // Kinds of native objects that are packed into bytes, or made from bytes.
        for (Kind kind : new Kind[] {Kind.FD, Kind.INODE, Kind.DICT, Kind.PAYLOAD, Kind.DIRENTS, Kind.LOCKS}) {
            put(all, "PACK_" + kind.name(), kind.ordinal());
        }

        // In place of the branch whose reply was the first good one.
        put(all, "NO_WINNER", -1);
        SharedConstant.all().forEach(code -> put(all, code.constant(), code.number()));
        CbkTable.cbks().forEach(cbk -> put(all, "CBK_" + cbk.constant(), cbk.number()));
        return all;
    }

    private static void put(Map<String, Integer> all, String name, int value) {
        check(all.put(name, value) == null, "two constants are named " + name);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
