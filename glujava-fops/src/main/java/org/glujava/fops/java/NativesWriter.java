package org.glujava.fops.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.glujava.fops.BridgeFunction;
import org.glujava.fops.BridgeFunction.Parameter;
import org.glujava.fops.BridgeFunction.Type;
import org.glujava.fops.BridgeTable;

/** {@code Natives}: the functions that Java calls. */
final class NativesWriter {
    private NativesWriter() {}

    static TypeSpec write() {
        var type = TypeSpec.classBuilder("Natives")
                .addJavadoc("The functions of {@code glujava.so}, in {@code bridge/*.c}, which the bridge in use binds."
                        + " An instance or a call\nis known by its number alone.\n")
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        BridgeTable.functions().forEach(function -> type.addMethod(method(function)));
        return type.build();
    }

    private static MethodSpec method(BridgeFunction function) {
        var method = MethodSpec.methodBuilder(function.symbol())
                .addModifiers(Modifier.STATIC, Modifier.NATIVE)
                .returns(of(function.result()));
        for (Parameter parameter : function.parameters()) {
            TypeName type = of(parameter.type());
            method.addParameter(parameter.nullable() ? Types.nullable(type) : type, parameter.name());
        }
        return method.build();
    }

    private static TypeName of(Type type) {
        return switch (type) {
            case VOID -> TypeName.VOID;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case DOUBLE -> TypeName.DOUBLE;
            case TEXT, BYTES, OUT -> ArrayTypeName.of(TypeName.BYTE);
        };
    }
}
