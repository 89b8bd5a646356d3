package org.glujava.fops.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.glujava.fops.ConstantSet;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Names;
import org.glujava.fops.Slot;

/**
 * Writes the common code of arguments and replies. Such a class reads from a slot reader or is made from values, and
 * has a getter for each slot.
 */
final class Values {
    private Values() {}

    static void addTo(TypeSpec.Builder type, List<Slot> slots, Docs docs) {
        for (Slot slot : slots) {
            type.addField(field(slot), slot.javaName(), Modifier.PRIVATE, Modifier.FINAL);
        }
        for (Slot slot : slots) {
            type.addMethod(accessor(slot, docs));
            slot.constants().ifPresent(set -> type.addMethod(typed(slot, set)));
        }
        if (slots.stream().anyMatch(slot -> slot.constants().isPresent())) {
            type.addMethod(shown(slots));
        }
        if (slots.stream().anyMatch(slot -> slot.kind().isHeld())) {
            type.addMethod(close(slots));
        }
        type.addMethod(values(slots));
        type.addMethod(writeTo(slots));
    }

    static Iterable<ParameterSpec> parameters(List<Slot> slots) {
        return slots.stream()
                .map(slot ->
                        ParameterSpec.builder(Types.of(slot), slot.javaName()).build())
                .toList();
    }

    /** Returns the constructor over a reader. */
    static MethodSpec viewConstructor(List<Slot> slots) {
        return MethodSpec.constructorBuilder()
                .addParameter(Types.SLOT_READER, "reader")
                .addStatement("super(reader)")
                .addCode(viewFields(slots))
                .build();
    }

    static MethodSpec fopId(FopEntry fop) {
        return MethodSpec.methodBuilder("fop")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.FOP_ID)
                .addStatement("return $T.$L", Types.FOP_ID, fop.constant())
                .build();
    }

    /** Returns code that clears the fields of an object over a reader, which has all values. */
    private static CodeBlock viewFields(List<Slot> slots) {
        var code = CodeBlock.builder();
        for (Slot slot : slots) {
            code.addStatement("this.$N = $L", slot.javaName(), slot.kind().isPrimitive() ? "0" : "null");
        }
        return code.build();
    }

    /** Returns code that sets the fields from parameters of the same names. */
    static CodeBlock builtFields(List<Slot> slots) {
        var code = CodeBlock.builder();
        for (Slot slot : slots) {
            if (slot.kind().isPrimitive() || slot.nullable()) {
                code.addStatement("this.$1N = $1N", slot.javaName());
            } else {
                code.addStatement("this.$1N = $2T.requireNonNull($1N, $1S)", slot.javaName(), Objects.class);
            }
        }
        return code.build();
    }

    /** Returns the values for a kept copy. */
    static CodeBlock kept(List<Slot> slots) {
        return slots.stream().map(Values::kept).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock kept(Slot slot) {
        if (!slot.kind().isBorrowable()) {
            return CodeBlock.of("$N()", slot.javaName());
        }
        return slot.nullable()
                ? CodeBlock.of("$T.keep($N())", Types.OWNED, slot.javaName())
                : CodeBlock.of("$N().keep()", slot.javaName());
    }

    static CodeBlock names(List<Slot> slots) {
        return slots.stream().map(slot -> CodeBlock.of("$N", slot.javaName())).collect(CodeBlock.joining(", "));
    }

    private static TypeName field(Slot slot) {
        return slot.kind().isPrimitive() ? Types.plain(slot) : Types.nullable(Types.plain(slot));
    }

    private static MethodSpec accessor(Slot slot, Docs docs) {
        return MethodSpec.methodBuilder(slot.javaName())
                .addJavadoc(docs.getter(slot))
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.of(slot))
                .addStatement(
                        "return reader != null ? reader.$N($L, $L) : $N",
                        slot.kind().accessor(),
                        slot.index(),
                        slot.offset(),
                        slot.javaName())
                .build();
    }

    /** Returns the {@code close} method. It closes fields only: values of a reader are borrowed. */
    private static MethodSpec close(List<Slot> slots) {
        var method =
                MethodSpec.methodBuilder("close").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
        slots.stream()
                .filter(slot -> slot.kind().isHeld())
                .forEach(slot -> method.addStatement("$T.close($N)", Types.OWNED, slot.javaName()));
        return method.build();
    }

    private static String typedName(Slot slot) {
        return "typed" + Names.pascal(slot.name());
    }

    /** Returns the getter for the constants of a raw number. */
    private static MethodSpec typed(Slot slot, ConstantSet set) {
        ClassName type = type(set);
        return MethodSpec.methodBuilder(typedName(slot))
                .addJavadoc("{@return a new view of {@link #$L()} by the names of its constants}\n", slot.javaName())
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $T.of($N())", type, slot.javaName())
                .build();
    }

    /** Returns the method with the values for logs, which shows numbers by the names of their constants. */
    private static MethodSpec shown(List<Slot> slots) {
        var method = MethodSpec.methodBuilder("shown")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(mapOfValues())
                .addStatement("$T shown = values()", mapOfValues());
        slots.stream()
                .filter(slot -> slot.constants().isPresent())
                .forEach(slot -> method.addCode(shown(slot, slot.constants().get())));
        return method.addStatement("return shown").build();
    }

    /** Returns the code for one number. An unknown number is shown as a number. */
    private static CodeBlock shown(Slot slot, ConstantSet set) {
        var code = CodeBlock.builder();
        if (set.isBits()) {
            return code.addStatement("shown.put($S, $N())", slot.javaName(), typedName(slot))
                    .build();
        }
        return code.beginControlFlow("if ($N() != $T.UNKNOWN)", typedName(slot), type(set))
                .addStatement("shown.put($S, $N())", slot.javaName(), typedName(slot))
                .endControlFlow()
                .build();
    }

    private static ClassName type(ConstantSet set) {
        return ClassName.get("org.glujava.type", set.javaName());
    }

    private static TypeName mapOfValues() {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class), ClassName.get(String.class), Types.nullable(ClassName.get(Object.class)));
    }

    private static MethodSpec values(List<Slot> slots) {
        TypeName map = mapOfValues();
        var method = MethodSpec.methodBuilder("values")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(map)
                .addStatement("$T values = new $T<>()", map, LinkedHashMap.class);
        for (Slot slot : slots) {
            method.addStatement("values.put($S, $N())", slot.javaName(), slot.javaName());
        }
        return method.addStatement("return values").build();
    }

    private static MethodSpec writeTo(List<Slot> slots) {
        var method = MethodSpec.methodBuilder("writeTo")
                .addAnnotation(Override.class)
                .addParameter(Types.SLOT_WRITER, "out");
        for (Slot slot : slots) {
            method.addStatement(
                    "out.put$L($L, $L, $N())",
                    Character.toUpperCase(slot.kind().accessor().charAt(0))
                            + slot.kind().accessor().substring(1),
                    slot.index(),
                    slot.offset(),
                    slot.javaName());
        }
        return method.build();
    }
}
