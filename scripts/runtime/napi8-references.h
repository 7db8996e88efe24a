// Included before every source of better-sqlite3 when it is built for Node-API 8.
// That package keeps references to strings, which Node-API allows from version 10 on; before, a reference
// holds objects only. So a string is put in an object marked as ours, and taken out again on reading.
#pragma once
#include <node_api.h>

static const napi_type_tag lotbook_box_tag = {0x6c6f74626f6f6b31ULL, 0x7265666572656e63ULL};

static inline napi_status lotbook_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_object(env, &box);
  if (status == napi_ok) status = napi_type_tag_object(env, box, &lotbook_box_tag);
  if (status == napi_ok) status = napi_set_named_property(env, box, "v", value);
  return status == napi_ok ? napi_create_reference(env, box, count, result) : status;
}

static inline napi_status lotbook_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == NULL) return status;
  bool boxed = false;
  status = napi_check_object_type_tag(env, *result, &lotbook_box_tag, &boxed);
  if (status != napi_ok || !boxed) return status;
  return napi_get_named_property(env, *result, "v", result);
}

#define napi_create_reference lotbook_create_reference
#define napi_get_reference_value lotbook_get_reference_value
