package org.glujava.fops.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.glujava.fops.Fop;
import org.glujava.fops.Slot;

/** {@code LookupArgs} and its 53 sisters. */
final class ArgsWriter {
    private ArgsWriter() {}

    static TypeSpec write(Fop fop) {
        List<Slot> slots = fop.javaArgs();
        var type = TypeSpec.classBuilder(fop.argsClass())
                .addJavadoc(
                        """
                        The arguments of {@code $1L}: those a frame came with, or new ones to wind.
                        Borrowed ones must not be used after the {@code @Fop} method has returned.
                        In GlusterFS: {@code fop_$1L_t} in {@code glusterfs/xlator.h}.
                        """,
                        fop.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Types.ARGS, Types.reply(fop)));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.WINDOW, "window")
                .addCode(Values.viewFields(slots))
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameters(Values.parameters(slots))
                .addCode(Values.builtFields(slots))
                .build());
        type.addMethod(MethodSpec.methodBuilder("of")
                .addJavadoc("Arguments to wind $L with.\n", fop.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.args(fop))
                .addParameters(Values.parameters(slots))
                .addStatement("return new $T($L)", Types.args(fop), Values.names(slots))
                .build());
        type.addMethod(MethodSpec.methodBuilder("borrowed")
                .addJavadoc("GluJava's own: the arguments that stand in a call record.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.args(fop))
                .addParameter(Types.WINDOW, "window")
                .addStatement("return new $T(window)", Types.args(fop))
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
                .returns(Types.args(fop))
                .addStatement("return new $T($L)", Types.args(fop), Values.kept(slots))
                .build());
        Values.addTo(type, slots);
        return type.build();
    }
}
