package org.glujava.fops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fop table as objects. */
public final class FopTable {
    /**
     * The number of directory entries or locks that a list from Java may have. GlusterFS requests 128 KiB of entries at
     * a time, and each takes more than 208 bytes. XDR encodes a list by recursion, on io-threads' stacks of 256 KiB.
     */
    public static final int MOST_LISTED = 640;

    private static final String RESOURCE = "fops.table";
    private static final Pattern LINE =
            Pattern.compile("(\\w+)\\s+(.+?)\\s*->\\s*(?:\\((\\w+)(?: of (\\w+))?(?: within (\\w+))?\\)\\s*)?(.+)");
    private static final Pattern SLOT =
            Pattern.compile("(\\w+)(?:\\s*:\\s*(\\w+)(?:=(\\w+))?)?(\\?)?(?:\\(([a-z0-9 ]+)\\))?");

    private final List<FopEntry> fops;

    private FopTable(List<FopEntry> fops) {
        this.fops = List.copyOf(fops);
    }

    /** Returns the table in this jar. */
    public static FopTable load() {
        return parse(Resources.read(RESOURCE));
    }

    static FopTable parse(String text) {
        List<FopEntry> fops = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                fops.add(fop(line, fops.size()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        RESOURCE + ", line " + number + ": " + e.getMessage() + "\n  " + line, e);
            }
        }
        return new FopTable(fops);
    }

    /** Returns all fops, in the order of {@code struct xlator_fops}. */
    public List<FopEntry> fops() {
        return fops;
    }

    private static FopEntry fop(String line, int index) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("expected: name  arguments -> reply");
        }
        String opRet = m.group(3) == null ? "" : m.group(3);
        String content = m.group(4) == null ? "" : m.group(4);
        String limit = m.group(5) == null ? "" : m.group(5);
        FopEntry fop = new FopEntry(
                m.group(1), index, slots(m.group(2), false), opRet, content, limit, slots(m.group(6), true));
        if (!content.isEmpty() && fop.contentIndex() < 0) {
            throw new IllegalArgumentException("no part of the reply is named '" + content + "'");
        }
        if (!limit.isEmpty() && fop.limitIndex() < 0) {
            throw new IllegalArgumentException("no argument is named '" + limit + "'");
        }
        return fop;
    }

    private static List<Slot> slots(String text, boolean reply) {
        List<Slot> slots = new ArrayList<>();
        int offset = 0;
        for (String item : text.split(",")) {
            Matcher m = SLOT.matcher(item.strip());
            if (!m.matches()) {
                throw new IllegalArgumentException("expected 'name: kind' but found '" + item.strip() + "'");
            }
            String name = m.group(1);
            boolean xdata = name.equals("xdata");
            Kind kind = xdata ? Kind.DICT : Kind.named(m.group(2) == null ? name : m.group(2));
            boolean optional = xdata || m.group(4) != null;
            boolean nullable = kind.isPointer() && (reply || optional);
            boolean needed = kind.isPointer() && !optional;
            String words = m.group(5);
            ConstantSet constants = m.group(3) == null ? null : ConstantTable.named(m.group(3));
            slots.add(new Slot(
                    name,
                    kind,
                    nullable,
                    needed,
                    kind == Kind.LOC ? within(words) : Set.of(),
                    Optional.ofNullable(constants),
                    kind == Kind.IATT && words != null ? MadeType.named(words) : MadeType.ANY,
                    kind.isPrimitive() && words != null ? most(words) : Slot.UNBOUNDED,
                    slots.size(),
                    offset));
            offset += kind.size();
        }
        if (offset > RecordLayout.WINDOW_SIZE) {
            throw new IllegalArgumentException(
                    "needs " + offset + " bytes, the window has " + RecordLayout.WINDOW_SIZE);
        }
        return List.copyOf(slots);
    }

    private static int most(String words) {
        if (!words.startsWith("to ")) {
            throw new IllegalArgumentException("expected 'to NUMBER' but found '" + words + "'");
        }
        return Integer.parseInt(words.substring("to ".length()));
    }

    private static Set<Within> within(String words) {
        return words == null
                ? Set.of()
                : Arrays.stream(words.split(" ")).map(Within::named).collect(Collectors.toUnmodifiableSet());
    }
}
