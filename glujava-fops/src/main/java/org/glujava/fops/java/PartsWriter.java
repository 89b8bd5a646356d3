package org.glujava.fops.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Kind;
import org.glujava.fops.Slot;
import org.glujava.fops.Within;

/** {@code Parts}: what the table says of the parts that must be there. In C the same stands in {@code gj_fops}. */
final class PartsWriter {
    private static final int BITS_A_SLOT = Within.values().length;

    private PartsWriter() {}

    static TypeSpec write(FopTable table) {
        var type = TypeSpec.classBuilder("Parts")
                .addJavadoc("GluJava's own: what must be there in arguments that are wound, and in replies.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        number(type, table, "neededArgs", "The arguments that must be there, a bit each.", fop -> needed(fop.args()));
        number(type, table, "neededParts", "The parts a success must have, a bit each.", fop -> needed(fop.reply()));
        number(type, table, "counts", "1 when op_ret can be more than 0.", fop -> fop.opRetHasMeaning() ? 1 : 0);
        number(type, table, "content", "The part whose content op_ret must not exceed, or -1.", FopEntry::contentIndex);
        number(type, table, "fdArg", "The first argument that is an fd, or -1.", fop -> fop.argOf(Kind.FD));
        number(type, table, "fdPart", "The part that is an fd, or -1.", fop -> fop.partOf(Kind.FD));
        number(
                type,
                table,
                "inodePart",
                "The part that is an inode, before the inode's iatt, or -1.",
                fop -> fop.partOf(Kind.INODE));
        number(type, table, "limitArg", "The argument that op_ret must not exceed, or -1.", FopEntry::limitIndex);
        number(type, table, "boundArg", "The argument that has a greatest value, or -1.", FopEntry::boundIndex);
        number(type, table, "bound", "The greatest value of that argument, as an unsigned number.", FopEntry::bound);
        number(
                type,
                table,
                "made",
                "The type of file that it makes, the number of a FileType.",
                fop -> fop.made().ordinal());
        number(
                type,
                table,
                "withinArgs",
                "What must be there within a loc, " + BITS_A_SLOT + " bits a slot.",
                fop -> within(fop.args()));
        type.addField(FieldSpec.builder(int.class, "MOST_LISTED", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("How many entries or locks a list may have.\n")
                .initializer("$L", FopTable.MOST_LISTED)
                .build());
        for (Within part : Within.values()) {
            type.addField(
                    FieldSpec.builder(int.class, "WITHIN_" + part, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$L", part.bit())
                            .build());
        }
        type.addMethod(MethodSpec.methodBuilder("within")
                .addJavadoc("What must be there within one loc.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(int.class)
                .addParameter(Types.FOP_ID, "fop")
                .addParameter(int.class, "slot")
                .addStatement("return withinArgs(fop) >> slot * $L & $L", BITS_A_SLOT, (1 << BITS_A_SLOT) - 1)
                .build());
        names(type, table, "argument", "The name of an argument.", FopEntry::args);
        names(type, table, "part", "The name of a part of the reply.", FopEntry::reply);
        return type.build();
    }

    private static int needed(List<Slot> slots) {
        return slots.stream()
                .filter(Slot::needed)
                .mapToInt(slot -> 1 << slot.index())
                .sum();
    }

    private static int within(List<Slot> slots) {
        return slots.stream()
                .mapToInt(slot -> slot.within().stream().mapToInt(Within::bit).sum() << slot.index() * BITS_A_SLOT)
                .sum();
    }

    private static void number(
            TypeSpec.Builder type, FopTable table, String name, String javadoc, ToIntFunction<FopEntry> value) {
        String all = table.fops().stream()
                .map(fop -> String.valueOf(value.applyAsInt(fop)))
                .collect(Collectors.joining(", "));
        type.addField(FieldSpec.builder(int[].class, constant(name), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("{$L}", all)
                .build());
        type.addMethod(method(name, javadoc, TypeName.INT)
                .addStatement("return $L[fop.ordinal()]", constant(name))
                .build());
    }

    /** Names are for messages: a class of their own, loaded when one is wanted. */
    private static void names(
            TypeSpec.Builder type,
            FopTable table,
            String name,
            String javadoc,
            java.util.function.Function<FopEntry, List<Slot>> slots) {
        CodeBlock all = table.fops().stream()
                .map(fop -> CodeBlock.of(
                        "$S", slots.apply(fop).stream().map(Slot::javaName).collect(Collectors.joining(" "))))
                .collect(CodeBlock.joining(",\n"));
        String holder = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + "Names";
        type.addType(TypeSpec.classBuilder(holder)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(String[].class, "ALL", Modifier.STATIC, Modifier.FINAL)
                        .initializer("{\n$L}", all)
                        .build())
                .build());
        type.addMethod(method(name, javadoc, TypeName.get(String.class))
                .addParameter(int.class, "slot")
                .addStatement("return $L.ALL[fop.ordinal()].split($S)[slot]", holder, " ")
                .build());
    }

    private static MethodSpec.Builder method(String name, String javadoc, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", javadoc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result)
                .addParameter(Types.FOP_ID, "fop");
    }

    private static String constant(String name) {
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
    }
}
