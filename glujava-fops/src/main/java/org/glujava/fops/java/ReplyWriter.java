package org.glujava.fops.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.glujava.fops.Fop;
import org.glujava.fops.Names;
import org.glujava.fops.Slot;

/** {@code LookupReply} and its 53 sisters. */
final class ReplyWriter {
    private ReplyWriter() {}

    static TypeSpec write(Fop fop) {
        List<Slot> slots = fop.javaReply();
        var type = TypeSpec.classBuilder(fop.replyClass())
                .addJavadoc(
                        """
                        The reply of {@code $1L}: one that a child gave, or a new one to unwind.
                        A child's reply is borrowed and must not be used after the reply callback has returned.
                        What a failed reply does not carry is null.
                        In GlusterFS: {@code fop_$1L_cbk_t} in {@code glusterfs/xlator.h}.
                        """,
                        fop.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Types.REPLY);
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.WINDOW, "window")
                .addStatement("super(window)")
                .addCode(Values.viewFields(slots))
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "opRet")
                .addParameter(TypeName.INT, "opErrno")
                .addParameters(Values.parameters(slots))
                .addStatement("super(opRet, opErrno)")
                .addCode(Values.builtFields(slots))
                .build());
        type.addMethod(success(fop, slots));
        type.addMethod(failed(fop, slots));
        type.addMethod(MethodSpec.methodBuilder("borrowed")
                .addJavadoc("GluJava's own: the reply that stands in a call record.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.reply(fop))
                .addParameter(Types.WINDOW, "window")
                .addStatement("return new $T(window)", Types.reply(fop))
                .build());
        type.addMethod(MethodSpec.methodBuilder("fop")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.FOP_ID)
                .addStatement("return $T.$L", Types.FOP_ID, fop.constant())
                .build());
        type.addMethod(MethodSpec.methodBuilder("keep")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.reply(fop))
                .addStatement("return new $T(opRet(), opErrno(), $L)", Types.reply(fop), Values.kept(slots))
                .build());
        type.addMethod(withOpErrno(fop, slots));
        for (Slot slot : slots) {
            type.addMethod(edited(fop, slots, slot));
        }
        Values.addTo(type, slots);
        return type.build();
    }

    private static MethodSpec success(Fop fop, List<Slot> slots) {
        var method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.reply(fop));
        String opRet = fop.opRetHasMeaning() ? Names.camel(fop.opRet()) : "0";
        method.addJavadoc("A reply of success.$L\n", needs(slots));
        if (fop.opRetHasMeaning()) {
            method.addParameter(TypeName.INT, opRet);
            String content = fop.content().isEmpty() ? "" : ", and no more than there is in {@code " + fop.content() + "}";
            String limit = content + (fop.limit().isEmpty() ? "" : ", and no more than the argument {@code " + fop.limit() + "}");
            method.addJavadoc("\n@param $L op_ret, 0 or more$L\n", opRet, limit);
        }
        return method.addParameters(Values.parameters(slots))
                .addStatement("return new $T($L, 0, $L)", Types.reply(fop), opRet, Values.names(slots))
                .build();
    }

    /** What unwinding looks for. */
    private static String needs(List<Slot> slots) {
        String needed = slots.stream()
                .filter(Slot::needed)
                .map(slot -> "{@code " + slot.javaName() + "}")
                .collect(Collectors.joining(", "));
        return needed.isEmpty() ? "" : "\nIt cannot be unwound without " + needed + ".";
    }

    private static MethodSpec failed(Fop fop, List<Slot> slots) {
        CodeBlock nothing = slots.stream()
                .map(slot -> CodeBlock.of("$L", slot.kind().isPrimitive() ? "0" : "null"))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("failed")
                .addJavadoc("A reply that fails the fop with {@code error}.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.reply(fop))
                .addParameter(Types.ERRNO, "error")
                .addStatement("return new $T(-1, error.value(), $L)", Types.reply(fop), nothing)
                .build();
    }

    private static MethodSpec withOpErrno(Fop fop, List<Slot> slots) {
        CodeBlock values = slots.stream()
                .map(slot -> CodeBlock.of("$N()", slot.javaName()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("withOpErrno")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.reply(fop))
                .addParameter(Types.ERRNO, "error")
                .addStatement("return new $T(opRet(), error.value(), $L)", Types.reply(fop), values)
                .build();
    }

    private static MethodSpec edited(Fop fop, List<Slot> slots, Slot slot) {
        CodeBlock values = slots.stream()
                .map(other -> CodeBlock.of(other == slot ? "$N" : "$N()", other.javaName()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("with" + Names.pascal(slot.name()))
                .addJavadoc("This reply, with another {@code $L}.\n", slot.javaName())
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.reply(fop))
                .addParameter(Types.of(slot), slot.javaName())
                .addStatement("return new $T(opRet(), opErrno(), $L)", Types.reply(fop), values)
                .build();
    }
}
