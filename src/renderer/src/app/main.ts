import '../ui/theme.css'
import { createPalpate } from './create-app'
import { reportBug } from './report-bug'

window.addEventListener('unhandledrejection', (event) => reportBug(event.reason))
window.addEventListener('error', (event) => reportBug(event.error))

createPalpate().mount('#app')
