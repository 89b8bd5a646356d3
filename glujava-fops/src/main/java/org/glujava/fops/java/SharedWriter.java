package org.glujava.fops.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Names;
import org.glujava.fops.SharedInterface;
import org.glujava.fops.SharedTable;
import org.glujava.fops.Slot;
import org.glujava.fops.TextTable;

/** Writes the interfaces that arguments or replies of several fops share, such as {@code HasEntries}. */
final class SharedWriter {
    private static final TypeVariableName SELF = TypeVariableName.get("T");

    private SharedWriter() {}

    /** Makes the arguments or the reply of a fop implement the shared interfaces. */
    static void addTo(TypeSpec.Builder type, FopEntry fop, boolean args) {
        for (SharedInterface shared : SharedTable.all()) {
            if (!(args ? shared.isOfArgs(fop) : shared.isOfReply(fop))) {
                continue;
            }
            ClassName self = args ? Types.args(fop) : Types.reply(fop);
            type.addSuperinterface(edits(shared) ? ParameterizedTypeName.get(name(shared), self) : name(shared));
            shared.choice(fop)
                    .ifPresent(slot -> type.addMethod(getter(shared, slot)
                            .addAnnotation(Override.class)
                            .addStatement("return $N()", slot.javaName())
                            .build()));
        }
    }

    /** Returns whether the methods of a slot override those of a shared interface. */
    static boolean overrides(FopEntry fop, Slot slot, boolean args) {
        return SharedTable.all().stream()
                .filter(shared -> args ? shared.isOfArgs(fop) : shared.isOfReply(fop))
                .flatMap(shared -> shared.parts().stream())
                .anyMatch(part -> part.name().equals(slot.name()));
    }

    /** Returns whether an interface of the fop's reply has the method that changes {@code op_ret}. */
    static boolean showsOpRet(FopEntry fop) {
        return SharedTable.all().stream().anyMatch(shared -> shared.isOfReply(fop) && countsPart(shared, fop));
    }

    /**
     * Returns whether {@code op_ret} counts a part of the interface: a change of the part needs a change of {@code
     * op_ret}.
     */
    private static boolean countsPart(SharedInterface shared, FopEntry fop) {
        return !fop.content().isEmpty()
                && shared.parts().stream().anyMatch(part -> part.name().equals(fop.content()));
    }

    static TypeSpec write(SharedInterface shared, FopTable table) {
        List<FopEntry> fops = table.fops().stream()
                .filter(fop -> shared.isOfArgs(fop) || shared.isOfReply(fop))
                .toList();
        boolean args = shared.isOfArgs(fops.get(0));
        var type = TypeSpec.interfaceBuilder(shared.name())
                .addJavadoc("$L that $L.\n\n<p>The fops are $L.\n", subject(shared), shared.meaning(), names(fops))
                .addModifiers(Modifier.PUBLIC);
        if (edits(shared)) {
            type.addTypeVariable(SELF);
            type.addJavadoc(
                    "\n@param <T> the class that implements it, such as {@link $L}\n",
                    args ? fops.get(0).argsClass() : fops.get(0).replyClass());
        }
        shared.getter()
                .ifPresent(getter ->
                        type.addMethod(getter(shared, shared.choice(fops.get(0)).orElseThrow())
                                .addModifiers(Modifier.ABSTRACT)
                                .addJavadoc("{@return the loc of the name}\n\n<p>In GlusterFS: $L.\n", choices(shared))
                                .build()));
        for (SharedInterface.Part part : shared.parts()) {
            Slot slot = slot(fops.get(0), part, args);
            String text = noun(fops, part, args);
            type.addMethod(MethodSpec.methodBuilder(slot.javaName())
                    .addJavadoc("{@return $L$L}\n", text, slot.nullable() ? "; null for none" : "")
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(Types.of(slot))
                    .build());
            if (edits(shared)) {
                type.addMethod(MethodSpec.methodBuilder("with" + Names.pascal(part.name()))
                        .addJavadoc(
                                "{@return a copy with another {@code $L}}\n\n@param $L $L\n",
                                slot.javaName(),
                                slot.javaName(),
                                text)
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(SELF)
                        .addParameter(Types.of(slot), slot.javaName())
                        .build());
            }
        }
        if (!args && countsPart(shared, fops.get(0))) {
            String name = Names.camel(fops.get(0).opRet());
            type.addMethod(MethodSpec.methodBuilder("with" + Names.pascal(name))
                    .addJavadoc(
                            "{@return a copy with another {@code op_ret}}\n\n@param $L {@code op_ret}, 0 or more\n",
                            name)
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(SELF)
                    .addParameter(int.class, name)
                    .build());
        }
        return type.build();
    }

    private static MethodSpec.Builder getter(SharedInterface shared, Slot slot) {
        return MethodSpec.methodBuilder(shared.getter().orElseThrow())
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.of(slot));
    }

    /** Returns whether an interface has methods that change parts. Interfaces of arguments only have getters. */
    private static boolean edits(SharedInterface shared) {
        return shared.ofReplies();
    }

    private static String subject(SharedInterface shared) {
        if (shared.ofArgs()) {
            return shared.ofReplies() ? "Arguments and replies" : "Arguments";
        }
        return "A reply";
    }

    private static String names(List<FopEntry> fops) {
        return fops.size() > FopTable.load().fops().size() / 2
                ? "nearly all, but not getspec"
                : fops.stream().map(fop -> "{@code " + fop.name() + "}").collect(Collectors.joining(", "));
    }

    private static String choices(SharedInterface shared) {
        return shared.choices().stream()
                .map(choice -> "{@code " + choice.argument() + "} of "
                        + choice.fops().stream()
                                .sorted()
                                .map(fop -> "{@code " + fop + "}")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static Slot slot(FopEntry fop, SharedInterface.Part part, boolean args) {
        return slots(fop, args)
                .filter(slot -> slot.name().equals(part.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Slot> slots(FopEntry fop, boolean args) {
        return (args ? fop.javaArgs() : fop.javaReply()).stream();
    }

    /** Returns the text that most of the fops have for the part. */
    private static String noun(List<FopEntry> fops, SharedInterface.Part part, boolean args) {
        return fops.stream()
                .map(fop -> args
                        ? TextTable.texts().argument(fop, slot(fop, part, true))
                        : TextTable.texts().part(fop, slot(fop, part, false)))
                .map(TextTable.Described::noun)
                .collect(Collectors.groupingBy(noun -> noun, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static ClassName name(SharedInterface shared) {
        return ClassName.get(Types.FOP_PACKAGE, shared.name());
    }
}
