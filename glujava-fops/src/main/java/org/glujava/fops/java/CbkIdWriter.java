package org.glujava.fops.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.glujava.fops.CbkTable;
import org.glujava.fops.CbkTable.CbkSlot;

/** Writes {@code CbkId}. */
final class CbkIdWriter {
    private static final TypeName ANY_CLASS =
            ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
    private static final TypeName CLASSES = ParameterizedTypeName.get(ClassName.get(List.class), ANY_CLASS);

    private CbkIdWriter() {}

    static TypeSpec write() {
        var type = TypeSpec.enumBuilder("CbkId")
                .addJavadoc("The cbks that a translator can have (GlusterFS: {@code struct xlator_cbks}).\n")
                .addModifiers(Modifier.PUBLIC);
        CbkTable.cbks().forEach(cbk -> type.addEnumConstant(cbk.constant(), constant(cbk)));
        return type.addField(String.class, "methodName", Modifier.PRIVATE, Modifier.FINAL)
                .addField(CLASSES, "parameters", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "methodName")
                        .addParameter(ArrayTypeName.of(ANY_CLASS), "parameters")
                        .varargs()
                        .addStatement("this.methodName = methodName")
                        .addStatement("this.parameters = $T.of(parameters)", List.class)
                        .build())
                .addMethod(getter(
                        "methodName",
                        ClassName.get(String.class),
                        "{@return the name of a {@code @Cbk} method for it}"))
                .addMethod(getter("parameters", CLASSES, "{@return the types of its arguments, in order}"))
                .addMethod(MethodSpec.methodBuilder("named")
                        .addJavadoc("{@return the cbk of a {@code @Cbk} method; empty for none}\n\n")
                        .addJavadoc("@param methodName the method's name\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(ParameterizedTypeName.get(
                                ClassName.get(Optional.class), ClassName.get(Types.SPI_PACKAGE, "CbkId")))
                        .addParameter(String.class, "methodName")
                        .addStatement(
                                "return $T.stream(values()).filter(cbk -> cbk.methodName.equals(methodName)).findFirst()",
                                Arrays.class)
                        .build())
                .build();
    }

    private static TypeSpec constant(CbkSlot cbk) {
        CodeBlock parameters = cbk.parameters().stream()
                .map(name -> CodeBlock.of("$T.class", ClassName.get("org.glujava.type", name)))
                .collect(CodeBlock.joining(", "));
        return TypeSpec.anonymousClassBuilder("$S, $L", cbk.method(), parameters)
                .addJavadoc("$L\n", cbk.meaning())
                .build();
    }

    private static MethodSpec getter(String name, TypeName type, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }
}
