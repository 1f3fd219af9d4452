package dev.timens.it.jvmtimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.places.Place;
import dev.timens.it.places.PlacedCells;
import dev.timens.it.places.PlacedCheck;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.Attribute;
import javax.management.Descriptor;
import javax.management.MBeanParameterInfo;
import javax.management.modelmbean.DescriptorSupport;
import javax.management.modelmbean.ModelMBeanAttributeInfo;
import javax.management.modelmbean.ModelMBeanInfoSupport;
import javax.management.modelmbean.ModelMBeanOperationInfo;
import javax.management.modelmbean.RequiredModelMBean;

/** What a model MBean caches in one place is valid for as long in every other. */
public final class ModelMBeanCaches {
    /** A day: longer than any check takes, and shorter than the places are apart. */
    private static final int VALID_SECONDS = 86_400;

    private ModelMBeanCaches() {}

    public static void main(String[] args) {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>();
        checks.put("attribute-read", place -> cached("getAttribute", bean -> bean.getAttribute("Value")));
        checks.put(
                "attribute-set",
                place -> cached("setAttribute", bean -> {
                    bean.setAttribute(new Attribute("Value", 7));
                    return null;
                }));
        checks.put("operation", place -> cached("invoke", bean -> operation(bean)));
        PlacedCells.run(checks);
    }

    private static String cached(String how, Use first) throws Exception {
        Counted counted = new Counted();
        RequiredModelMBean bean = bean(counted, how.equals("invoke"));
        first.use(bean);
        int once = counted.calls;
        for (Place reader : Place.all()) {
            reader.call(() -> how.equals("invoke") ? operation(bean) : bean.getAttribute("Value"));
        }
        return require(counted.calls == once, "called " + counted.calls + " times, at first " + once);
    }

    private static Object operation(RequiredModelMBean bean) throws Exception {
        return bean.invoke("getValue", new Object[0], new String[0]);
    }

    /** Caches either the operation or the attribute: an attribute is read by an operation. */
    private static RequiredModelMBean bean(Counted counted, boolean cachesOperation) throws Exception {
        Descriptor attribute = new DescriptorSupport(
                "name=Value",
                "descriptorType=attribute",
                "getMethod=getValue",
                "setMethod=setValue",
                "currencyTimeLimit=" + VALID_SECONDS);
        Descriptor getter = new DescriptorSupport(
                "name=getValue",
                "descriptorType=operation",
                "role=operation",
                "currencyTimeLimit=" + (cachesOperation ? VALID_SECONDS : -1));
        Descriptor setter = new DescriptorSupport("name=setValue", "descriptorType=operation", "role=setter");
        RequiredModelMBean bean = new RequiredModelMBean(new ModelMBeanInfoSupport(
                "Bean",
                "a bean",
                new ModelMBeanAttributeInfo[] {
                    new ModelMBeanAttributeInfo("Value", "int", "a value", true, true, false, attribute)
                },
                null,
                new ModelMBeanOperationInfo[] {
                    new ModelMBeanOperationInfo(
                            "getValue",
                            "reads",
                            new MBeanParameterInfo[0],
                            "int",
                            ModelMBeanOperationInfo.INFO,
                            getter),
                    new ModelMBeanOperationInfo(
                            "setValue",
                            "sets",
                            new MBeanParameterInfo[] {new MBeanParameterInfo("value", "int", "a value")},
                            "void",
                            ModelMBeanOperationInfo.ACTION,
                            setter)
                },
                null));
        bean.setManagedResource(counted, "ObjectReference");
        return bean;
    }

    private interface Use {
        Object use(RequiredModelMBean bean) throws Exception;
    }

    /** Counts how often its value is asked for. */
    public static final class Counted {
        private int calls;
        private int value;

        public int getValue() {
            calls++;
            return value;
        }

        public void setValue(int newValue) {
            value = newValue;
        }
    }
}
