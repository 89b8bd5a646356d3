package org.glujava.fops.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Names;
import org.glujava.fops.Slot;

/** Writes the classes of replies, such as {@code LookupReply}. */
final class ReplyWriter {
    private final FopEntry fop;
    private final List<Slot> slots;
    private final Docs docs;

    private ReplyWriter(FopEntry fop) {
        this.fop = fop;
        this.slots = fop.javaReply();
        this.docs = Docs.ofReply(fop);
    }

    static TypeSpec write(FopEntry fop) {
        return new ReplyWriter(fop).type();
    }

    private TypeSpec type() {
        var type = TypeSpec.classBuilder(fop.replyClass())
                .addJavadoc("""
                        The reply of {@code $L}: a child's, or a new one to unwind.

                        <p>$L

                        <p>A child's reply is borrowed until the reply callback returns. A failed reply may lack any
                        part; the getter then returns null.
                        In GlusterFS: {@code $L} in {@code glusterfs/xlator.h}.
                        """, fop.name(), Docs.task(fop), docs.cType())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Types.FOP_REPLY);
        type.addMethod(Values.viewConstructor(slots));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "opRet")
                .addParameter(TypeName.INT, "opErrno")
                .addParameters(Values.parameters(slots))
                .addStatement("super(opRet, opErrno)")
                .addCode(Values.builtFields(slots))
                .build());
        type.addMethod(success());
        type.addMethod(failed());
        type.addMethod(Values.fopId(fop));
        type.addMethod(MethodSpec.methodBuilder("keep")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.reply(fop))
                .addStatement("return new $T(opRet(), opErrno(), $L)", Types.reply(fop), Values.kept(slots))
                .build());
        type.addMethod(withOpErrno());
        if (fop.opRetHasMeaning()) {
            type.addMethod(withOpRet());
        }
        for (Slot slot : slots) {
            type.addMethod(edited(slot));
        }
        Values.addTo(type, slots, docs);
        SharedWriter.addTo(type, fop, false);
        return type.build();
    }

    private MethodSpec success() {
        var method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.reply(fop));
        String opRet = fop.opRetHasMeaning() ? Names.camel(fop.opRet()) : "0";
        method.addJavadoc("{@return a successful reply}\n$L\n", needs());
        if (fop.opRetHasMeaning()) {
            method.addParameter(TypeName.INT, opRet);
            method.addJavadoc("@param $L {@code op_ret}, 0 or more$L\n", opRet, limits());
        }
        return method.addJavadoc(docs.parameters(slots))
                .addParameters(Values.parameters(slots))
                .addStatement("return new $T($L, 0, $L)", Types.reply(fop), opRet, Values.names(slots))
                .build();
    }

    /** Returns the limits of op_ret. */
    private String limits() {
        String content = fop.content().isEmpty() ? "" : ", at most the size of {@code " + fop.content() + "}";
        return content + (fop.limit().isEmpty() ? "" : ", at most the argument {@code " + fop.limit() + "}");
    }

    /** Returns a sentence with the parts that unwinding needs. */
    private String needs() {
        String needed = slots.stream()
                .filter(Slot::needed)
                .map(slot -> "{@code " + slot.javaName() + "}")
                .collect(Collectors.joining(", "));
        return needed.isEmpty() ? "" : "\n<p>It cannot be unwound without " + needed + ".\n";
    }

    private MethodSpec failed() {
        CodeBlock nothing = slots.stream()
                .map(slot -> CodeBlock.of("$L", slot.kind().isPrimitive() ? "0" : "null"))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("failed")
                .addJavadoc("{@return a reply that fails the fop}\n\n@param error the {@code op_errno}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.reply(fop))
                .addParameter(Types.ERRNO, "error")
                .addStatement("return new $T(-1, error.value(), $L)", Types.reply(fop), nothing)
                .build();
    }

    private MethodSpec withOpErrno() {
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

    private MethodSpec withOpRet() {
        String name = Names.camel(fop.opRet());
        CodeBlock values = slots.stream()
                .map(slot -> CodeBlock.of("$N()", slot.javaName()))
                .collect(CodeBlock.joining(", "));
        var method = MethodSpec.methodBuilder("with" + Names.pascal(fop.opRet()))
                .addJavadoc("{@return a copy of this successful reply with another {@code op_ret}}\n\n")
                .addJavadoc("@param $L {@code op_ret}, 0 or more$L\n", name, limits());
        if (SharedWriter.showsOpRet(fop)) {
            method.addAnnotation(Override.class);
        }
        return method.addModifiers(Modifier.PUBLIC)
                .returns(Types.reply(fop))
                .addParameter(TypeName.INT, name)
                .addStatement("return new $T($N, opErrno(), $L)", Types.reply(fop), name, values)
                .build();
    }

    private MethodSpec edited(Slot slot) {
        CodeBlock values = slots.stream()
                .map(other -> CodeBlock.of(other == slot ? "$N" : "$N()", other.javaName()))
                .collect(CodeBlock.joining(", "));
        var method =
                MethodSpec.methodBuilder("with" + Names.pascal(slot.name())).addJavadoc(docs.edited(slot));
        if (SharedWriter.overrides(fop, slot, false)) {
            method.addAnnotation(Override.class);
        }
        return method.addModifiers(Modifier.PUBLIC)
                .returns(Types.reply(fop))
                .addParameter(Types.of(slot), slot.javaName())
                .addStatement("return new $T(opRet(), opErrno(), $L)", Types.reply(fop), values)
                .build();
    }
}
