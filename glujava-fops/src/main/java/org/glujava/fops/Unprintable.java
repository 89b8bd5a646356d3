package org.glujava.fops;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters that are escaped for a log, a statedump or a terminal: controls, format characters such as those that
 * change the direction of text, line separators, and halves of surrogate pairs.
 */
public final class Unprintable {
    private Unprintable() {}

    /**
     * A range of such characters.
     *
     * @param first the first code point
     * @param last the last code point
     */
    public record Range(int first, int last) {}

    /** Returns all ranges, in order. */
    public static List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        int first = -1;
        for (int point = 0; point <= Character.MAX_CODE_POINT + 1; point++) {
            boolean is = point <= Character.MAX_CODE_POINT && is(point);
            if (is && first < 0) {
                first = point;
            } else if (!is && first >= 0) {
                ranges.add(new Range(first, point - 1));
                first = -1;
            }
        }
        return List.copyOf(ranges);
    }

    private static boolean is(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
