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

/** Writes {@code Parts}: the parts that arguments and replies must have. In C, {@code gj_fops} has the same. */
final class PartsWriter {
    private static final int BITS_A_SLOT = Within.values().length;

    private PartsWriter() {}

    static TypeSpec write(FopTable table) {
        var type = TypeSpec.classBuilder("Parts")
                .addJavadoc(
                        "Internal: the parts that wound arguments and replies must have, and limits of their values.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        number(
                type,
                table,
                "neededArgs",
                "Returns a bit for each argument that must not be null.",
                fop -> needed(fop.args()));
        number(
                type,
                table,
                "neededParts",
                "Returns a bit for each part that a success must have.",
                fop -> needed(fop.reply()));
        number(
                type,
                table,
                "counts",
                "Returns 1 if op_ret can be more than 0, otherwise 0.",
                fop -> fop.opRetHasMeaning() ? 1 : 0);
        number(
                type,
                table,
                "content",
                "Returns the part whose content op_ret must not exceed; -1 for none.",
                FopEntry::contentIndex);
        number(
                type,
                table,
                "fdArg",
                "Returns the first argument that is an fd; -1 for none.",
                fop -> fop.argOf(Kind.FD));
        number(type, table, "fdPart", "Returns the part that is an fd; -1 for none.", fop -> fop.partOf(Kind.FD));
        number(
                type,
                table,
                "inodePart",
                "Returns the part that is an inode; the inode's iatt follows it; -1 for none.",
                fop -> fop.partOf(Kind.INODE));
        number(
                type,
                table,
                "limitArg",
                "Returns the argument that op_ret must not exceed; -1 for none.",
                FopEntry::limitIndex);
        number(
                type,
                table,
                "boundArg",
                "Returns the argument that has a greatest value; -1 for none.",
                FopEntry::boundIndex);
        number(
                type,
                table,
                "bound",
                "Returns the greatest value of that argument, as an unsigned number.",
                FopEntry::bound);
        number(
                type,
                table,
                "made",
                "Returns the type of file that it makes, as the number of a FileType.",
                fop -> fop.made().ordinal());
        number(
                type,
                table,
                "withinArgs",
                "Returns the parts that locs must have, " + BITS_A_SLOT + " bits a slot.",
                fop -> within(fop.args()));
        type.addField(FieldSpec.builder(int.class, "MOST_LISTED", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The largest number of entries or locks in a list.\n")
                .initializer("$L", FopTable.MOST_LISTED)
                .build());
        for (Within part : Within.values()) {
            type.addField(
                    FieldSpec.builder(int.class, "WITHIN_" + part, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$L", part.bit())
                            .build());
        }
        type.addMethod(MethodSpec.methodBuilder("within")
                .addJavadoc("Returns the parts that one loc must have.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(int.class)
                .addParameter(Types.FOP_ID, "fop")
                .addParameter(int.class, "slot")
                .addStatement("return withinArgs(fop) >> slot * $L & $L", BITS_A_SLOT, (1 << BITS_A_SLOT) - 1)
                .build());
        names(type, table, "argument", "Returns the name of an argument.", FopEntry::args);
        names(type, table, "part", "Returns the name of a part of the reply.", FopEntry::reply);
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

    /** Writes names, which only messages need: into a nested class, which is loaded at the first use. */
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
