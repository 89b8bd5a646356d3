package org.glujava.fops.c;

import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Kind;
import org.glujava.fops.Within;

/** Writes {@code fops.h}: the numbers of fops and kinds. */
final class FopsHeader {
    private FopsHeader() {}

    static String write(FopTable table) {
        var out = new StringBuilder(
                "/* Generated from fops.table. Do not edit. */\n#pragma once\n\n#include \"layouts.h\"\n\n");
        out.append("enum gj_fop_id {\n");
        for (FopEntry fop : table.fops()) {
            out.append("    GJ_")
                    .append(fop.constant())
                    .append(" = ")
                    .append(fop.index())
                    .append(",\n");
        }
        out.append("    GJ_FOP_COUNT = ").append(table.fops().size()).append("\n};\n\n");

        out.append("enum gj_kind {\n");
        for (Kind kind : Kind.values()) {
            out.append("    GJ_KIND_").append(kind.name()).append(",\n");
        }
        out.append("};\n\n");

        for (Within part : Within.values()) {
            out.append("#define GJ_WITHIN_")
                    .append(part.name())
                    .append(' ')
                    .append(part.bit())
                    .append('\n');
        }
        out.append("#define GJ_MOST_LISTED ").append(FopTable.MOST_LISTED).append('\n');
        int widest = table.fops().stream()
                .mapToInt(fop -> Math.max(fop.args().size(), fop.reply().size()))
                .max()
                .orElseThrow();
        out.append("#define GJ_MAX_SLOTS ").append(widest).append("\n\n");
        return out.toString();
    }
}
