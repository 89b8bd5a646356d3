package org.glujava.fops.project;

import java.util.ArrayList;
import java.util.List;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;

/** Writes a {@code @Fop} method that takes all arguments of its fop but xdata, and forwards it. */
public final class FopMethodText {
    private static final int LINE = 120;

    private FopMethodText() {}

    /**
     * Returns the lines of the method.
     *
     * @param fop the fop
     * @param indent blanks before each line
     * @param comment a comment in the reply callback; empty for none
     */
    public static String of(FopEntry fop, String indent, String comment) {
        String inner = comment.isEmpty() ? "" : indent + "        // " + comment + "\n";
        return indent + "@Fop\n"
                + signature(fop, indent) + " {\n"
                + indent + "    frame.forward(reply -> {\n"
                + inner
                + indent + "        frame.unwind(reply);\n"
                + indent + "    });\n"
                + indent + "}\n";
    }

    static List<Slot> arguments(FopEntry fop) {
        return fop.javaArgs().stream()
                .filter(slot -> !slot.name().equals("xdata"))
                .toList();
    }

    private static String signature(FopEntry fop, String indent) {
        List<String> parameters = new ArrayList<>();
        parameters.add("Frame<" + fop.replyClass() + "> frame");
        for (Slot slot : arguments(fop)) {
            parameters.add(declaration(slot));
        }
        String begin = indent + "void " + fop.javaName() + "(";
        String line = begin + String.join(", ", parameters) + ")";
        String further = indent + "        ";
        return line.length() + " {".length() <= LINE
                ? line
                : begin + "\n" + further + String.join(",\n" + further, parameters) + ")";
    }

    /** Returns the Java type and the name of an argument, as a parameter of a method. */
    public static String declaration(Slot slot) {
        return (slot.nullable() ? "@Nullable " : "") + simpleName(slot.kind().javaType()) + " " + slot.javaName();
    }

    /** Returns the name of a type without its package. */
    public static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
