package io.fireledger.benchmarks;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/** Keeps what Axon declares as large objects in the row, as everybody who runs Axon's JPA store on PostgreSQL does. */
public class ByteaDialect extends PostgreSQLDialect {
    @Override
    protected String columnType(int code) {
        return code == SqlTypes.BLOB ? "bytea" : super.columnType(code);
    }

    @Override
    protected String castType(int code) {
        return code == SqlTypes.BLOB ? "bytea" : super.castType(code);
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        types.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
    }
}
