package org.glujava.fops.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;

/** Writes the classes of arguments, such as {@code LookupArgs}. */
final class ArgsWriter {
    private ArgsWriter() {}

    static TypeSpec write(FopEntry fop) {
        List<Slot> slots = fop.javaArgs();
        Docs docs = Docs.ofArgs(fop);
        var type = TypeSpec.classBuilder(fop.argsClass())
                .addJavadoc("""
                        The arguments of {@code $L}: those of a frame, or new ones to wind.

                        <p>$L

                        <p>A frame's arguments are borrowed until the {@code @Fop} method returns.
                        In GlusterFS: {@code $L} in {@code glusterfs/xlator.h}.
                        """, fop.name(), Docs.task(fop), docs.cType())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Types.FOP_ARGS, Types.reply(fop)));
        type.addMethod(Values.viewConstructor(slots));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameters(Values.parameters(slots))
                .addStatement("super(null)")
                .addCode(Values.builtFields(slots))
                .build());
        type.addMethod(MethodSpec.methodBuilder("of")
                .addJavadoc("{@return arguments to wind {@code $L} with}\n\n$L", fop.name(), docs.parameters(slots))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.args(fop))
                .addParameters(Values.parameters(slots))
                .addStatement("return new $T($L)", Types.args(fop), Values.names(slots))
                .build());
        type.addMethod(Values.fopId(fop));
        type.addMethod(MethodSpec.methodBuilder("keep")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.args(fop))
                .addStatement("return new $T($L)", Types.args(fop), Values.kept(slots))
                .build());
        slots.stream()
                .filter(slot -> slot.name().equals("xdata"))
                .forEach(slot -> type.addMethod(withXdata(fop, slots, slot)));
        Values.addTo(type, slots, docs);
        SharedWriter.addTo(type, fop, true);
        return type.build();
    }

    private static MethodSpec withXdata(FopEntry fop, List<Slot> slots, Slot xdata) {
        CodeBlock values = slots.stream()
                .map(other -> CodeBlock.of(other == xdata ? "$N" : "$N()", other.javaName()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("withXdata")
                .addJavadoc(Docs.ofArgs(fop).edited(xdata))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.args(fop))
                .addParameter(Types.of(xdata), xdata.javaName())
                .addStatement("return new $T($L)", Types.args(fop), values)
                .build();
    }
}
