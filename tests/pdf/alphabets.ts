/** What leaflets in each language are written with, beyond a to z. */
export const ALPHABETS = {
  English: '–—‘’“”…£$%&@',
  Spanish: 'áéíóúüñ¿¡ªº',
  French: 'àâæçéèêëîïôœùûüÿ«»',
  German: 'äöüßẞ„“',
  Italian: 'àèéìòù',
  Portuguese: 'ãõâêôáéíóúç',
  Polish: 'ąćęłńóśźż',
  Turkish: 'çğıİöşü',
  Romanian: 'ăâîșțşţ',
  Greek: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ',
  Russian: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя№',
  Ukrainian: 'єіїґ’',
  Vietnamese: 'ăâđêôơưàảãạấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵ',
} as const
